import { monthName } from '../calendar/dates.ts'

/** The languages whose names of months are read in an imported file. */
const languages = ['en', 'de', 'fr', 'es', 'nl', 'it'] as const

const plain = (word: string) => word.toLowerCase().normalize('NFC').replace(/\.$/, '')

/** Each language's months: how a long and a short name are written, by the month from 0. */
const names = languages.map((language) =>
  Array.from({ length: 12 }, (_, month) => (['long', 'short'] as const).map((style) => plain(monthName(month + 1, language, style)))),
)

/** The month that a language means by the word: by its whole name, its short one, or at least three letters with which one name alone begins. */
function monthIn(months: readonly (readonly string[])[], word: string): number | null {
  const exact = months.findIndex((forms) => forms.includes(word))
  if (exact !== -1) return exact + 1
  const begun = months.flatMap((forms, month) => (forms[0]?.startsWith(word) ? [month + 1] : []))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

const known = new Map<string, number | null>()

/**
 * Returns the month (1 to 12) that the word names in English, German, French, Spanish, Dutch or Italian; every
 * letter of it must fit. Null where it names none, or another one in another language.
 */
export function monthNamed(word: string): number | null {
  const wanted = plain(word)
  if (wanted.length < 3 || wanted.length > 12) return null
  const seen = known.get(wanted)
  if (seen !== undefined) return seen
  const found = new Set(names.flatMap((months) => monthIn(months, wanted) ?? []))
  const [month] = found
  const said = found.size === 1 && month !== undefined ? month : null
  if (known.size < 1_000) known.set(wanted, said)
  return said
}
