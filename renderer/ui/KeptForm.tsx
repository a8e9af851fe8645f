import { type ReactNode, useState } from 'react'
import type { Id } from '#shared/domain/fields.ts'

/**
 * A form that stays on the screen for the next record while nobody was in it: making all of its fields takes many
 * times as long as giving them other values. Where somebody was, the next record has a form of its own, so that
 * nothing typed, chosen, or taken back by the browser's own undo can move to it.
 */
export function KeptForm({ of, children }: { readonly of: Id; readonly children: ReactNode }) {
  const [form, setForm] = useState({ of, number: 0, entered: false })
  if (form.of !== of) setForm({ of, number: form.entered ? form.number + 1 : form.number, entered: false })
  const enter = () => setForm((current) => (current.entered ? current : { ...current, entered: true }))
  return (
    <div key={form.number} onFocus={enter} onInput={enter}>
      {children}
    </div>
  )
}
