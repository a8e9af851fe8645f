import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldPlace } from '#shared/planning/typedText.ts'

/** Commits a value; false when it was refused, and then what was typed stays. */
export type Commit<T> = (value: T) => Promise<boolean> | boolean

/** How a value is written in a field, and read again; a text that says no value is answered with the sentence to show. */
export interface Wording<T> {
  readonly say: (value: T) => string
  readonly read: (text: string) => { readonly value: T } | { readonly error: string }
}

/**
 * The text of a field while somebody types: the stored value until it is touched, then what was typed
 * until that is committed. It is committed when the field is left in any way, also by taking it off the
 * screen or closing the window. A refused commit keeps it, and what is typed during one stays. The place is where
 * the value lies, for what restores the text after a crash.
 */
export function useDraft<T>(stored: T, { say, read }: Wording<T>, commit: Commit<T>, place: FieldPlace | null) {
  const storedText = say(stored)
  const [typed, setTyped] = useState<{ text: string; over: string; left: boolean } | null>(null)
  const underway = useRef<string | null>(null)
  /** What the stored value becomes by the commit that is underway. */
  const [becoming, setBecoming] = useState<string | null>(null)
  // What was typed over a value that has since changed (undo, another window) gives way to it; not to the field's own.
  const draft = typed && (typed.over === storedText || becoming === storedText) ? typed : null
  const text = draft ? draft.text : storedText
  const found = read(text)

  const put = async (value: T, given: string) => {
    if (underway.current === given) return
    underway.current = given
    const over = say(value)
    setBecoming(over)
    try {
      if (await commit(value)) setTyped((current) => (current === null || current.text === given ? null : { ...current, over }))
    } finally {
      underway.current = null
      setBecoming((current) => (current === over ? null : current))
    }
  }

  const finish = () => {
    if (!draft) return
    if ('error' in found) return setTyped({ ...draft, left: true })
    if (say(found.value) === storedText) return setTyped(null)
    void put(found.value, draft.text)
  }

  const leave = useEffectEvent(finish)
  useEffect(() => {
    const onHide = () => leave()
    addEventListener('pagehide', onHide)
    return () => {
      removeEventListener('pagehide', onHide)
      leave()
    }
  }, [])

  return {
    text,
    touched: draft !== null,
    /** What it says of itself in the document, for the journal of what is typed: empty where it is saved. */
    mark:
      text === storedText
        ? ''
        : JSON.stringify({ place, was: stored, ...('error' in found ? { why: found.error } : { value: found.value }) }),
    /** The sentence about a text that says no value, once the field was left with it. */
    error: draft?.left && 'error' in found ? found.error : null,
    type: (next: string) => setTyped({ text: next, over: storedText, left: false }),
    forget: () => setTyped(null),
    finish,
    /** Takes a value that was picked instead of typed. */
    pick: (value: T) => {
      const next = say(value)
      setTyped({ text: next, over: storedText, left: false })
      if (next !== storedText) void put(value, next)
    },
  }
}
