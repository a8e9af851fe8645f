import { rowLimit } from './records.ts'

/** An entry of a calendar: an event, a to-do, or an entry of a journal. */
export interface CalendarEvent {
  readonly kind: 'VEVENT' | 'VTODO' | 'VJOURNAL'
  /** The line in which it begins, from 1. */
  readonly line: number
  /** What it says by the names of its properties; of those that stand twice, the first. Not those of an alarm in it. */
  readonly properties: ReadonlyMap<string, string>
}

export type EventsRead =
  | {
      readonly ok: true
      readonly events: readonly CalendarEvent[]
      readonly broken: readonly { readonly line: number; readonly text: string }[]
    }
  | { readonly ok: false; readonly reason: 'not-a-calendar' | 'too-many-rows' }
  | { readonly ok: false; readonly reason: 'broken'; readonly line: number }

const kinds = ['VEVENT', 'VTODO', 'VJOURNAL'] as const
/** An alarm in an event in a calendar. */
const depthLimit = 8
/** A line that goes on for longer holds a file, and no text. */
const lineLimit = 1_000_000
const brokenLimit = 1_000

/** A line of content (RFC 5545, 3.1). */
const content = /^([A-Za-z0-9-]+)(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*:([\s\S]*)$/

/**
 * Returns the entries of an iCalendar text in order, and the lines that are none of one. Returns a reason instead where it
 * is no calendar, where there are more entries than `rowLimit`, or where what begins does not end. Takes time proportional
 * to the text.
 */
export function readEvents(text: string): EventsRead {
  const open: string[] = []
  const events: CalendarEvent[] = []
  const broken: { line: number; text: string }[] = []
  let properties: Map<string, string> | null = null
  let isCalendar = false
  let last = 1
  for (const { line, text: whole } of unfolded(text)) {
    last = line
    const [, name = '', value = ''] = whole.length > lineLimit ? [] : (content.exec(whole) ?? [])
    const word = name.toUpperCase()
    if (!isCalendar) {
      if (word !== 'BEGIN' || value.trim().toUpperCase() !== 'VCALENDAR') return { ok: false, reason: 'not-a-calendar' }
      isCalendar = true
    }
    if (word === 'BEGIN') {
      const begun = value.trim().toUpperCase()
      if ((open.length === 0) !== (begun === 'VCALENDAR') || open.length === depthLimit) return { ok: false, reason: 'broken', line }
      open.push(begun)
      const kind = open.length === 2 ? kinds.find((known) => known === begun) : undefined
      if (kind === undefined) continue
      if (events.length === rowLimit) return { ok: false, reason: 'too-many-rows' }
      properties = new Map()
      events.push({ kind, line, properties })
    } else if (word === 'END') {
      if (open.pop() !== value.trim().toUpperCase()) return { ok: false, reason: 'broken', line }
      if (open.length === 1) properties = null
    } else if (open.length === 0) return { ok: false, reason: 'broken', line }
    else if (name === '') {
      if (broken.length < brokenLimit) broken.push({ line, text: whole.slice(0, 200) })
    } else if (properties && open.length === 2 && !properties.has(word)) properties.set(word, value)
  }
  if (!isCalendar) return { ok: false, reason: 'not-a-calendar' }
  return open.length > 0 ? { ok: false, reason: 'broken', line: last } : { ok: true, events, broken }
}

/** The lines of the text, those that were folded as one; blank ones are passed over. */
function* unfolded(text: string): Generator<{ line: number; text: string }> {
  let held: { line: number; parts: string[] } | null = null
  let line = 0
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    line += 1
    if (held && /^[ \t]/.test(written)) held.parts.push(written.slice(1))
    else if (written.trim() !== '') {
      if (held) yield { line: held.line, text: held.parts.join('') }
      held = { line, parts: [written] }
    }
  }
  if (held) yield { line: held.line, text: held.parts.join('') }
}
