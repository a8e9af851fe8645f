import { addDays } from '#shared/calendar/dates.ts'
import { addQuarters, quarterOf } from '#shared/calendar/fiscal.ts'
import { all, emptyState, roadmapOf, schemas, type State } from '#shared/domain/records.ts'
import { copyOf, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { added, apply, type Change } from '#shared/history/change.ts'
import { type Draft, type Revision, revision, seal } from '#shared/history/revision.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { edit } from '#shared/planning/records.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { sealed } from '../../unit/exchange/roadmapFile/histories.ts'
import { type Give, textFields, withTexts } from './fields.ts'
import { hostileTexts } from './texts.ts'

/** The day of the tests that open it. */
const today = '2026-11-21'
const id = 'hostile'

/** Gives each field its texts one after the other, every field beginning elsewhere, and the same text for the same words. */
function giver(): { readonly give: Give; readonly given: ReadonlyMap<string, ReadonlySet<string>> } {
  const known = new Map<string, string>()
  const next = new Map<string, number>()
  const given = new Map<string, Set<string>>()
  const give: Give = (path, was, longest) => {
    const field = path.replace(/\[.*\]/, '')
    const key = `${was === '' ? path : field}\n${was}`
    const before = known.get(key)
    if (before !== undefined) return before
    let place = next.get(field) ?? (textFields.indexOf(field) * 41) % hostileTexts.length
    // A lone surrogate is no text that a file could hold; what people type is made well-formed.
    const textAt = () => hostileTexts[place % hostileTexts.length]?.text.toWellFormed() ?? ''
    while (textAt().length > longest) place += 1
    const text = textAt()
    next.set(field, place + 1)
    known.set(key, text)
    given.set(field, (given.get(field) ?? new Set()).add(text))
    return text
  }
  return { give, given }
}

/** Fiscal quarters by their names: a calendar whose labels are people's own. */
function table() {
  const calendar = { kind: 'months', startMonth: 4, labelBy: 'end' } as const
  const present = quarterOf(calendar, today)
  return {
    kind: 'table',
    quarters: Array.from({ length: 40 }, (_, place) => ({ start: addQuarters(calendar, present, place - 12), label: `quarter ${place}` })),
  } as const
}

/** What the sample leaves empty although people can fill it. */
function filled({ kind, ...item }: Change): Change {
  const fields = (side: Change['before']): Change['before'] => {
    if (side === null) return null
    if (kind === 'roadmap' && 'calendar' in side) return { ...side, sample: false, reasons: ['one', 'two', 'three'], calendar: table() }
    return { ...side, ...('slideNotes' in side && { slideNotes: [{ slide: 'cover', text: 'a note' }] }) }
  }
  return { kind, ...item, before: fields(item.before), after: fields(item.after) }
}

const draft = (changes: Change[], others: Partial<Draft> = {}): Draft => ({
  kind: 'edit',
  action: 'edit',
  subject: 'subject',
  reason: 'reason',
  name: null,
  author: 'author',
  recordedAt: `${today}T08:00:00.000Z`,
  asOf: today,
  undoes: null,
  source: null,
  changes,
  ...others,
})

/** One more activity for each text, with all that an activity can have, and a record of each kind that the sample has none of. */
function more(state: State): Change[] {
  const lanes = all(state, 'lane')
  const outcomes = all(state, 'outcome')
  const stakeholders = all(state, 'stakeholder')
  const [review] = all(state, 'review')
  const pick = (list: readonly { readonly id: string }[], place: number): string => list[place % list.length]?.id ?? ''
  const count = hostileTexts.length - all(state, 'activity').length
  const activities = Array.from({ length: count }, (_, place) => {
    const key = `hostile-${place}`
    const start = addDays(today, (place * 17) % 1400)
    return [
      added(
        'activity',
        newActivity({
          id: key,
          title: key,
          lane: pick(lanes, place),
          start,
          finish: addDays(start, 60),
          learning: { hypothesis: key, measure: key, decideOn: start, finding: 'unclear', found: key },
          sourceKey: key,
        }),
      ),
      added('link', { id: `${key}-link`, outcome: pick(outcomes, place), activity: key, sentence: key, contribution: 2 }),
      added('impact', {
        id: `${key}-impact`,
        activity: key,
        stakeholder: pick(stakeholders, place),
        benefit: key,
        risk: key,
        response: key,
        level: 3,
      }),
    ]
  })
  const hash = 'a'.repeat(64)
  return [
    ...activities.flat(),
    added('milestone', {
      id: 'hostile-milestone',
      title: 'a milestone',
      date: addDays(today, 40),
      kind: 'decision',
      activity: null,
      sourceKey: 'key',
    }),
    added('snapshot', { id: 'hostile-snapshot', form: 'pdf', file: 'a file', number: 2, hash, madeOn: today, madeBy: 'somebody' }),
    added('importReport', {
      id: 'hostile-report',
      file: 'a file',
      form: 'text',
      hash,
      rows: 3,
      refused: 2,
      leftOut: ['one', 'two'],
      importedOn: today,
      importedBy: 'somebody',
    }),
    ...(review
      ? [
          added('addendum', {
            id: 'hostile-addendum',
            review: review.id,
            addedOn: today,
            addedBy: 'somebody',
            text: 'more',
            about: null,
            verdict: null,
          }),
        ]
      : []),
  ]
}

const withChanges = (drafts: readonly Draft[], give: Give): Draft[] =>
  drafts.map((item, number) => {
    const { changes, ...said } = item
    const side = (change: Change, fields: Change['before']) =>
      fields &&
      (withTexts(schemas[change.kind], fields, change.kind, (path, was, longest) =>
        give(`${path}[${change.id}]`, was, longest),
      ) as Change['before'])
    const words = withTexts(revision.omit({ changes: true }), said, 'revision', (path, was, longest) =>
      was === '' ? was : give(path, `${was} ${number}`, longest),
    )
    return {
      ...(words as typeof said),
      changes: changes.map((change) => ({ ...change, before: side(change, change.before), after: side(change, change.after) })),
    }
  })

export interface HostileRoadmap {
  readonly history: readonly Revision[]
  readonly state: State
  /** The same in harmless words. */
  readonly harmless: State
  /** The same up to its last revision but one, and then changed in another way. */
  readonly theirs: readonly Revision[]
  /** A scenario of it. */
  readonly scenario: readonly Revision[]
  /** For each field of a record or a revision the texts that it holds somewhere. */
  readonly given: ReadonlyMap<string, ReadonlySet<string>>
}

const stateOf = (drafts: readonly Draft[]): State => drafts.reduce((state, { changes }) => apply(state, changes), emptyState)

/** A roadmap with five quarters behind it in which everything that people write is hostile. */
export function hostileRoadmap(): HostileRoadmap {
  const { give, given } = giver()
  const usual = sampleDrafts(today, id).map((item) => ({ ...item, changes: item.changes.map(filled) }))
  const source = { file: 'a file', report: 'a report', content: 'content' }
  const imported = draft(more(stateOf(usual)), { kind: 'import', action: 'import', source })
  // A name that no catalogue has, as a newer Rearview might write it.
  const named = draft([], { kind: 'named', action: '__proto__', name: 'a name' })
  const drafts = withChanges([...usual, imported, named], give)
  const before = stateOf(drafts)
  const [first, second] = all(before, 'activity')
  const renamed = (title: string, owner: string) =>
    withChanges(
      [
        draft([
          ...(first ? edit(before, 'activity', first.id, { title, owner }) : []),
          ...(second ? edit(before, 'activity', second.id, { description: title }) : []),
        ]),
      ],
      (path, was, longest) => (was === title || was === owner ? give(path, was, longest) : was),
    )
  const ours = [...drafts, ...renamed('ours', 'our owner')]
  const history = sealed(ours, id)
  const end = history.at(-1)
  const state = stateOf(ours)
  const scenarioOf = { roadmap: id, number: end?.number ?? 1, hash: end?.hash ?? '', name: roadmapOf(state).name }
  const onlyNew = (path: string, was: string, longest: number) => (was.startsWith('a new ') ? give(path, was, longest) : was)
  const [lane] = all(state, 'lane')
  const [begun, changed] = withChanges(
    [
      draft(edit(state, 'roadmap', id, { scenarioOf, name: 'a new scenario' })),
      draft(lane ? edit(state, 'lane', lane.id, { name: 'a new lane' }) : []),
    ],
    onlyNew,
  )
  const copy = begun ? copyOf(history, 'hostile-scenario', begun) : []
  const copied = copy.at(-1)
  const afterCopy = () => {
    if (!copied || !changed) return []
    const { hash, ...said } = copied
    return [seal({ ...said, ...changed, number: copied.number + 1, parents: [hash] })]
  }
  given.get('roadmap.name')?.forEach((text) => give('roadmap.scenarioOf.name', text, 300))
  return {
    history,
    state,
    harmless: stateOf([...usual, imported]),
    theirs: sealed([...drafts, ...renamed('theirs', 'their owner')], id),
    scenario: [...copy, ...afterCopy()],
    given,
  }
}

export const fileOf = (history: readonly Revision[]): Buffer => Buffer.from(writeRoadmapFile(history, `${today}T09:00:00.000Z`))
