/** How the numbers of a column say how far something is: 45, or 0.45. A value with a percent sign is in percent in either. */
export const progressScales = ['percent', 'fraction'] as const
export type ProgressScale = (typeof progressScales)[number]

/** Returns the progress that a cell says, in whole percent; null where it is no number from 0 to 100. */
export function readProgress(text: string, scale: ProgressScale): number | null {
  const [, digits = '', sign = ''] = /^(\d{1,3}(?:[.,]\d+)?) ?(%?)$/.exec(text.trim()) ?? []
  if (digits === '') return null
  const value = Number(digits.replace(',', '.')) * (sign === '' && scale === 'fraction' ? 100 : 1)
  return value > 100 ? null : Math.round(value)
}

/** Returns the scale that the values show; null where every number is 0 or 1, which is all or next to nothing. */
export function guessScale(values: Iterable<string>): ProgressScale | null {
  let ones = false
  for (const value of values) {
    const number = Number(value.trim().replace(',', '.'))
    if (value.trim() === '' || Number.isNaN(number)) continue
    if (number > 1) return 'percent'
    if (number > 0 && number < 1) return 'fraction'
    if (number === 1) ones = true
  }
  return ones ? null : 'percent'
}
