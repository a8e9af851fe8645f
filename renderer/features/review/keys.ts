import type { Difference } from '#shared/domain/review.ts'
import type { PromisedVerdict } from '#shared/review/answering.ts'

/** The keys of the look back; the list of shortcuts shows them too. */
export const verdictKeys = { delivered: 'D', moved: 'M', dropped: 'X' } as const satisfies Record<PromisedVerdict, string>
export const adoptionKeys = { used: 'U', 'partly used': 'P', 'not used': 'N', 'too early': 'T' } as const satisfies Record<
  NonNullable<Difference['adoption']>,
  string
>

const wordOf = <T extends string>(keys: Readonly<Record<T, string>>, key: string): T | null =>
  (Object.keys(keys) as T[]).find((word) => keys[word].toLowerCase() === key) ?? null

export const verdictOfKey = (key: string) => wordOf(verdictKeys, key)
export const adoptionOf = (key: string) => wordOf(adoptionKeys, key)

/** The key of the reason at that place of the list, from 0; none from the eleventh on. */
export const reasonKey = (place: number): string | null => (place < 10 ? String((place + 1) % 10) : null)

export const adoptionLetters = Object.values(adoptionKeys).join('').toLowerCase()
export const differenceKeys = `${Object.values(verdictKeys).join('').toLowerCase()}${adoptionLetters}1234567890rl`
