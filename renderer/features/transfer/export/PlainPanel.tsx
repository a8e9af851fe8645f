import { Panel } from './Panel.tsx'
import { type PlainForm, plainForms } from './plainForms.ts'
import { fileNameFor, type Subject } from './subject.ts'
import { useGiving } from './useGiving.ts'

interface Props {
  readonly form: keyof typeof plainForms
  readonly of: Subject
}

/** A form that is exported as it is: there is nothing to choose. */
export function PlainPanel({ form, of }: Props) {
  const giving = useGiving()
  const { extension, mime, make }: PlainForm = plainForms[form]
  const name = fileNameFor(of, extension)
  return (
    <Panel
      of={of}
      form={form}
      file={name}
      giving={giving}
      onExport={() => void giving.give({ of, form, mime, name, make: () => make(of) })}
    />
  )
}
