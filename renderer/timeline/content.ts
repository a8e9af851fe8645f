import { t } from '#shared/text/index.ts'
import { toUtc } from '#shared/calendar/dates.ts'
import { colourOf, type DrawnBar, type DrawnFold, type DrawnMilestone, type Sign } from './drawn.ts'
import { toEdge } from './snap.ts'
import classes from './Timeline.module.css'

interface Mark {
  readonly name: 'warning' | 'broken' | 'waits' | 'finding'
  readonly sign: Sign
  readonly title: string
}

const findingSigns = { proved: { shape: 'done' }, disproved: { shape: 'stopped' }, unclear: { letter: '~' } } as const

/** The signs after the title of a bar. */
export function marksOf({ warning, broken, waits, finding }: DrawnBar): readonly Mark[] {
  const marks: (Mark | null)[] = [
    // That an experiment is open is said and not drawn: most are.
    finding === null || finding === 'open'
      ? null
      : { name: 'finding', sign: findingSigns[finding], title: t(`roadmap.finding.${finding}`) },
    broken ? { name: 'broken', sign: { shape: 'broken' }, title: t('roadmap.dependencies.broken') } : null,
    waits && { name: 'waits', sign: { shape: 'waits' }, title: waits.text },
    warning === null ? null : { name: 'warning', sign: { letter: '!' }, title: warning },
  ]
  return marks.filter((mark) => mark !== null)
}

/** The inside of a bar: the button that a keyboard and a screen reader meet. */
export function barContent(bar: DrawnBar): HTMLElement {
  const button = focusable(bar.key, bar.label)
  button.dataset['tone'] = bar.tone
  button.append(sign(classes.sign, bar.sign), span(classes.barTitle, bar.title))
  for (const { name, sign: drawn, title } of marksOf(bar)) {
    const mark = sign(classes[name], drawn)
    mark.title = title
    if (bar.finding !== null && name === 'finding') mark.dataset['finding'] = bar.finding
    button.append(mark)
  }
  return button
}

/** A decision is a full diamond, what merely happens on a day a hollow one, as on paper. */
export function milestoneContent(milestone: DrawnMilestone): HTMLElement {
  const button = focusable(milestone.key, milestone.label)
  button.classList.add(classes.milestone ?? '')
  button.append(sign(classes.point, { shape: milestone.decision ? 'decision' : 'event' }), span(classes.barTitle, milestone.title))
  return button
}

/** The thin row of a collapsed group: each of its bars a strip, in percent of the row. */
export function foldContent(fold: DrawnFold): HTMLElement {
  const button = focusable(fold.key, fold.label)
  button.classList.add(classes.folded ?? '')
  button.setAttribute('aria-expanded', 'false')
  const percent = percentOf(fold)
  for (const { start, finish, tone } of fold.spans) {
    const strip = span(classes.strip, '')
    strip.style.setProperty('--tone', colourOf(tone))
    strip.style.left = `${percent(toUtc(start))}%`
    strip.style.width = `${percent(toEdge(finish)) - percent(toUtc(start))}%`
    button.append(strip)
  }
  return button
}

/**
 * The outline of where a bar stood, the arrow of its slip, and from when it may begin, as children of the bar's
 * own box: in percent of the bar, so that panning and zooming carry them along at no cost.
 */
export function drawAround(box: HTMLElement, bar: DrawnBar): void {
  for (const drawn of box.querySelectorAll(':scope > [data-ghost], :scope > [data-until]')) drawn.remove()
  const percent = percentOf(bar)
  if (typeof bar.waits?.until === 'string') box.prepend(until(percent(toUtc(bar.waits.until))))
  if (bar.ghost) box.prepend(ghostOf(bar, bar.ghost))
}

function percentOf({ start, finish }: { readonly start: string; readonly finish: string }): (instant: Date) => number {
  const [from, to] = [toUtc(start).getTime(), toEdge(finish).getTime()]
  return (instant) => ((instant.getTime() - from) / (to - from)) * 100
}

/** A hairline at the first day allowed, and from there to where the bar begins. */
function until(at: number): HTMLElement {
  const element = document.createElement('div')
  element.dataset['until'] = at > 0 ? 'later' : 'earlier'
  element.className = classes.until ?? ''
  element.style.left = `${Math.min(at, 0)}%`
  element.style.width = `${Math.abs(at)}%`
  return element
}

function ghostOf(bar: DrawnBar, ghost: { readonly start: string; readonly finish: string }): HTMLElement {
  const percent = percentOf(bar)
  const [from, to] = [percent(toUtc(ghost.start)), percent(toEdge(ghost.finish))]
  const element = document.createElement('div')
  element.dataset['ghost'] = bar.gone ? 'gone' : 'moved'
  element.className = classes.ghost ?? ''
  element.style.left = `${from}%`
  element.style.width = `${to - from}%`
  if (!bar.gone && ghost.finish !== bar.finish) {
    const arrow = document.createElement('div')
    const later = bar.finish > ghost.finish
    arrow.className = classes.arrow ?? ''
    arrow.dataset['direction'] = later ? 'later' : 'earlier'
    // The arrow lies between the two finishes; its own percent are of the ghost.
    const length = (Math.abs(100 - to) * 100) / (to - from)
    arrow.style.width = `${length}%`
    arrow.style.left = later ? '100%' : `${100 - length}%`
    element.append(arrow)
  }
  return element
}

function focusable(key: string, label: string): HTMLElement {
  const button = document.createElement('div')
  button.className = classes.bar ?? ''
  button.setAttribute('role', 'button')
  button.tabIndex = -1
  button.dataset['key'] = key
  button.setAttribute('aria-label', label)
  button.title = label
  return button
}

/** A sign for the eye, drawn by the style sheet: it is no part of what the bar is called. */
function sign(className: string | undefined, drawn: Sign): HTMLElement {
  const element = span(className, '')
  if ('shape' in drawn) element.dataset['shape'] = drawn.shape
  else element.dataset['letter'] = drawn.letter
  element.setAttribute('aria-hidden', 'true')
  return element
}

function span(className: string | undefined, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className ?? ''
  element.textContent = text
  return element
}
