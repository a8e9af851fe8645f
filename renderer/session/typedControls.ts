import { now } from '#shared/calendar/dates.ts'
import type { Id } from '#shared/domain/fields.ts'
import { type TypedText, unsavedMark } from '#shared/planning/typedText.ts'
import { newId } from './session.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

/** What is open while something is typed: by the time it is looked at one may have gone elsewhere. */
export type Where = Pick<TypedText, 'roadmap' | 'screen' | 'selected'>

interface Followed {
  readonly key: Id
  at: string
  where: Where
  readonly label: string
  readonly around: string
  /** What stood in it before anything was typed. */
  readonly begun: string
  /** The dialog it stands in: what was typed at one step of it is there until all of it is gone. */
  readonly dialog: Element | null
  /** Its form was submitted, or left by Esc, since. */
  isAnswered: boolean
}

/** What is typed to find or to choose something is no work. */
const passing = '[data-passing], [type="search"], .mantine-Spotlight-root, .mantine-Select-root, .mantine-MultiSelect-root'
const textTypes = new Set(['text', 'number', 'email', 'tel', 'url'])

const isText = (target: EventTarget | null): target is Control =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && textTypes.has(target.type))) &&
  !target.readOnly &&
  target.closest(passing) === null

const short = (text: string | null | undefined) =>
  (text ?? '')
    .replace(/\s*\*?\s*$/, '')
    .trim()
    .slice(0, 500)

const nameOf = (element: Element): string => {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  return short(element.getAttribute('aria-label') ?? named)
}

const labelOf = (control: Control): string => short(control.labels?.[0]?.textContent) || nameOf(control) || short(control.placeholder)

/** The mark of a field that is saved by itself; undefined for what a button saves. */
const markOf = (control: Control): string | undefined => control.dataset['unsaved']

function found(control: Control, { key, at, where, label, around, begun }: Followed): TypedText | null {
  const mark = markOf(control)
  const { value: text } = control
  if (text === '' ? !mark : text === begun && mark === undefined) return null
  if (mark === undefined) return { key, at, ...where, label, around, text, field: null }
  if (mark === '') return null
  const field = unsavedMark.safeParse(JSON.parse(mark)).data
  return field ? { key, at, ...where, label, around, text, field } : null
}

/**
 * Follows every text control of the document that is typed into, by listening at its root: nothing is drawn or
 * written for it. What stands in them is looked at when it is asked for.
 */
export function followControls(whereNow: () => Where, onTyped: () => void) {
  const followed = new Map<Control, Followed>()
  const begun = new WeakMap<Control, string>()
  const onFocus = ({ target }: FocusEvent) => {
    if (isText(target) && !followed.has(target)) begun.set(target, target.value)
  }
  const onInput = ({ target }: Event) => {
    if (!isText(target)) return
    const known = followed.get(target)
    const where = whereNow()
    if (known) Object.assign(known, { at: now(), where, isAnswered: false })
    else {
      const dialog = target.closest('[role="dialog"]')
      const around = dialog ?? target.parentElement?.closest('[aria-label], [aria-labelledby]')
      followed.set(target, {
        key: newId(),
        at: now(),
        where,
        label: labelOf(target),
        around: around ? nameOf(around) : '',
        begun: begun.get(target) ?? '',
        dialog,
        isAnswered: false,
      })
    }
    onTyped()
  }
  const onAnswer = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return
    for (const [control, known] of followed) if (control === event.target || control.form === event.target) known.isAnswered = true
  }
  document.addEventListener('focusin', onFocus, { capture: true })
  document.addEventListener('input', onInput, { capture: true })
  document.addEventListener('submit', onAnswer, { capture: true })
  document.addEventListener('keydown', onAnswer, { capture: true })

  return {
    /** Returns what stands unsaved, and what was taken off the screen before it was saved: fields, and forms outside of dialogs that nobody answered. These only once. */
    look: (): { readonly here: readonly TypedText[]; readonly left: readonly TypedText[] } => {
      const here: TypedText[] = []
      const left: TypedText[] = []
      for (const [control, known] of followed) {
        const text = found(control, known)
        const isThere = control.isConnected || (text?.field === null && known.dialog?.isConnected === true)
        if (text && isThere) here.push(text)
        else followed.delete(control)
        const isForm = known.dialog === null && control.form !== null && !known.isAnswered
        if (text && !isThere && (text.field || isForm)) left.push(text)
      }
      return { here, left }
    },
    /** Returns everything that stands unsaved, on the screen or off it, and follows it no more. */
    takeAll: (): TypedText[] => {
      const all = [...followed].flatMap(([control, known]) => found(control, known) ?? [])
      followed.clear()
      return all
    },
    isFollowing: () => followed.size > 0,
    stop: () => {
      document.removeEventListener('focusin', onFocus, { capture: true })
      document.removeEventListener('input', onInput, { capture: true })
      document.removeEventListener('submit', onAnswer, { capture: true })
      document.removeEventListener('keydown', onAnswer, { capture: true })
    },
  }
}
