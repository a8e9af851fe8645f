import type { Slip } from '#shared/history/slip.ts'
import classes from './Timeline.module.css'

/** A bar as it is drawn. Every text is set as text: nothing a user typed is ever read as HTML. */
export interface DrawnBar {
  readonly key: string
  readonly group: string
  readonly start: string
  readonly finish: string
  readonly title: string
  /** What a screen reader says, and what stands in the tooltip. */
  readonly label: string
  /** The value it is coloured by, as in tokens.css. */
  readonly tone: string
  /** A sign before the title, so that colour is never alone. */
  readonly sign: string
  /** What is missing, in a sentence; null where nothing is. */
  readonly warning: string | null
  readonly ghost: { readonly start: string; readonly finish: string } | null
  /** It is in the earlier revision only. */
  readonly gone: boolean
  readonly fresh: boolean
  readonly slip: Slip | null
  readonly movable: boolean
  readonly lane: boolean
}

/** A milestone as it is drawn. */
export interface DrawnMilestone {
  readonly key: string
  readonly group: string
  readonly date: string
  readonly title: string
  readonly label: string
  readonly decision: boolean
}

/** The inside of a bar: the button that a keyboard and a screen reader meet. */
export function barContent(bar: DrawnBar): HTMLElement {
  const button = focusable(bar.key, bar.label)
  button.dataset['tone'] = bar.tone
  if (bar.sign !== '') button.append(sign(classes.sign, bar.sign))
  button.append(span(classes.barTitle, bar.title))
  if (bar.warning !== null) {
    const warning = sign(classes.warning, '!')
    warning.title = bar.warning
    button.append(warning)
  }
  return button
}

export function milestoneContent(milestone: DrawnMilestone): HTMLElement {
  const button = focusable(milestone.key, milestone.label)
  button.classList.add(classes.milestone ?? '')
  button.append(sign(classes.diamond, milestone.decision ? '◆' : '◇'), span(classes.barTitle, milestone.title))
  return button
}

/**
 * The outline of where a bar stood, and the arrow of its slip, as a child of the bar's own box: in
 * percent of the bar, so that panning and zooming carry them along at no cost.
 */
export function drawGhost(box: HTMLElement, bar: { start: number; end: number }, ghost: { start: number; end: number } | null, gone: boolean): void {
  box.querySelector(':scope > [data-ghost]')?.remove()
  if (!ghost) return
  const percent = (instant: number) => ((instant - bar.start) / (bar.end - bar.start)) * 100
  const element = document.createElement('div')
  element.dataset['ghost'] = gone ? 'gone' : 'moved'
  element.className = classes.ghost ?? ''
  element.style.left = `${percent(ghost.start)}%`
  element.style.width = `${percent(ghost.end) - percent(ghost.start)}%`
  if (!gone && ghost.end !== bar.end) {
    const arrow = document.createElement('div')
    const later = bar.end > ghost.end
    arrow.className = classes.arrow ?? ''
    arrow.dataset['direction'] = later ? 'later' : 'earlier'
    // The arrow lies between the two finishes; its own percent are of the ghost.
    const scale = 100 / (percent(ghost.end) - percent(ghost.start))
    const length = Math.abs(100 - percent(ghost.end)) * scale
    arrow.style.width = `${length}%`
    arrow.style.left = later ? '100%' : `${100 - length}%`
    element.append(arrow)
  }
  box.prepend(element)
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
function sign(className: string | undefined, text: string): HTMLElement {
  const element = span(className, '')
  element.dataset['sign'] = text
  element.setAttribute('aria-hidden', 'true')
  return element
}

function span(className: string | undefined, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className ?? ''
  element.textContent = text
  return element
}
