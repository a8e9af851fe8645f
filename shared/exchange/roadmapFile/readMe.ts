import { formatDate } from '../../calendar/dates.ts'
import { quarterLabel, quarterOf } from '../../calendar/fiscal.ts'
import { all, inOrder, roadmapOf, type State } from '../../domain/records.ts'
import { type RevisionLine, shortHash } from '../../history/revision.ts'
import { sayField } from '../../history/sayField.ts'
import { language, t } from '../../text/index.ts'
import { sayRevision } from '../../text/say.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup that is sound as it stands; a text becomes one only by `text` or within `html`. */
class Markup {
  constructor(readonly source: string) {}
}

const text = (value: string) => new Markup(value.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? ''))

/** Markup with values in it, each escaped unless it is markup itself. */
function html(parts: TemplateStringsArray, ...values: readonly (string | Markup | readonly Markup[])[]): Markup {
  const source = (value: string | Markup | readonly Markup[]): string =>
    typeof value === 'string' ? text(value).source : value instanceof Markup ? value.source : value.map((item) => item.source).join('\n')
  return new Markup(parts.reduce((whole, part, place) => whole + source(values[place - 1] ?? '') + part))
}

/** Nothing runs in the page and nothing is fetched, whatever the texts in it say. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const style = `:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.75rem;margin:0}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
p{max-width:44rem}.quiet{opacity:.75}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent);overflow-wrap:anywhere}
th{font-weight:600}.day{white-space:nowrap;width:8rem}.short{white-space:nowrap;width:7rem}`

/**
 * Returns the page that shows the latest revision of a roadmap in any browser: the plan by lane, the
 * outcomes, the list of revisions. It is one file without a script. `lines` are all revisions, in order.
 */
export function readMe(state: State, lines: readonly RevisionLine[]): string {
  const last = lines.at(-1)
  if (!last) throw new RangeError('No revision to show')
  const { name, unit, purpose } = roadmapOf(state)
  const title = t('roadmapFile.readMe.title', { name, number: last.number })
  return `<!doctype html>\n${
    html`<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p>${unit}</p>
<p>${purpose}</p>
<p>${t('roadmapFile.readMe.asOf', { day: day(state, last.asOf), moment: moment(last.recordedAt) })}<br>${t('roadmapFile.readMe.hash', { hash: last.hash })}</p>
<p class="quiet">${t('roadmapFile.readMe.lead')}</p>
</header>
<main>
${plan(state)}
${milestones(state)}
${outcomes(state)}
${revisions(lines)}
</main>
</body>
</html>
`.source
  }`
}

const heading = (words: string) => html`<h2>${words}</h2>`
const cells = (tag: 'th' | 'td', values: readonly (readonly [words: string, look: string])[]) =>
  values.map(([words, look]) => new Markup(`<${tag}${look === '' ? '' : ` class="${look}"`}>${text(words).source}</${tag}>`))

function table(heads: readonly (readonly [string, string])[], rows: readonly (readonly string[])[]): Markup {
  const body = rows.map(
    (row) =>
      html`<tr>${cells(
        'td',
        row.map((words, place) => [words, heads[place]?.[1] ?? ''] as const),
      )}</tr>`,
  )
  return html`<table><thead><tr>${cells('th', heads)}</tr></thead><tbody>
${body}
</tbody></table>`
}

function plan(state: State): Markup {
  const heads = [
    [t('domain.field.start'), 'day'],
    [t('domain.field.finish'), 'day'],
    [t('domain.field.title'), ''],
    [t('domain.field.kind'), 'short'],
    [t('domain.field.status'), 'short'],
    [t('domain.field.owner'), ''],
  ] as const
  const activities = all(state, 'activity').toSorted(
    (a, b) => compare(a.start, b.start) || compare(a.finish, b.finish) || compare(a.id, b.id),
  )
  const lanes = inOrder(state, 'lane').map((lane) => {
    const rows = activities
      .filter((activity) => activity.lane === lane.id)
      .map(({ start, finish, title, kind, status, owner }) => [
        formatDate(start, language()),
        formatDate(finish, language()),
        title,
        t(`domain.kind.${kind}`),
        t(`domain.status.${status}`),
        owner,
      ])
    return html`<section><h3>${lane.name}</h3>${rows.length === 0 ? html`<p class="quiet">${t('roadmapFile.readMe.nothing')}</p>` : table(heads, rows)}</section>`
  })
  return html`${heading(t('roadmapFile.readMe.plan'))}${lanes}`
}

function milestones(state: State): Markup {
  const found = all(state, 'milestone').toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
  if (found.length === 0) return new Markup('')
  const heads = [
    [t('domain.field.date'), 'day'],
    [t('domain.field.title'), ''],
    [t('domain.field.kind'), 'short'],
  ] as const
  const rows = found.map(({ date, title, kind }) => [formatDate(date, language()), title, t(`domain.milestone.${kind}`)])
  return html`${heading(t('roadmapFile.readMe.milestones'))}${table(heads, rows)}`
}

function outcomes(state: State): Markup {
  const found = inOrder(state, 'outcome').map(
    ({ title, description, measure, leader }) => html`<section><h3>${title}</h3>
<p>${description}</p>
<p>${t('domain.field.measure')}: ${sayField('outcome', 'measure', measure, state)}<br>${t('domain.field.leader')}: ${sayField('outcome', 'leader', leader, state)}</p></section>`,
  )
  return html`${heading(t('roadmapFile.readMe.outcomes'))}${found.length === 0 ? html`<p class="quiet">${t('roadmapFile.readMe.noOutcome')}</p>` : found}`
}

function revisions(lines: readonly RevisionLine[]): Markup {
  const heads = [
    [t('roadmapFile.readMe.number'), 'short'],
    [t('roadmapFile.readMe.recorded'), 'day'],
    [t('roadmapFile.readMe.planOf'), 'day'],
    [t('roadmapFile.readMe.what'), ''],
    [t('roadmapFile.readMe.why'), ''],
    [t('roadmapFile.readMe.author'), ''],
    [t('roadmapFile.readMe.short'), 'short'],
  ] as const
  const rows = lines
    .toReversed()
    .map((line) => [
      String(line.number),
      moment(line.recordedAt),
      formatDate(line.asOf, language()),
      line.name ?? sayRevision(line),
      line.reason,
      line.author,
      shortHash(line.hash),
    ])
  return html`${heading(t('roadmapFile.readMe.revisions'))}${table(heads, rows)}`
}

function day(state: State, date: string): string {
  const { calendar } = roadmapOf(state)
  return `${formatDate(date, language())} (${quarterLabel(calendar, quarterOf(calendar, date))})`
}

/** In UTC: the page says the same wherever it is made and read. */
const moment = (instant: string): string =>
  t('roadmapFile.readMe.utc', { day: formatDate(instant.slice(0, 10), language()), time: instant.slice(11, 16) })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
