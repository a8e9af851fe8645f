import { german as inGerman } from '#shared/text/de/index.ts'
import { english as inEnglish } from '#shared/text/english.ts'

/** The texts in a value by the paths of their keys. */
export function textsIn(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
      if (typeof one === 'string') return [[`${path}${key}`, one] as const]
      return typeof one === 'object' && one !== null ? [...textsIn(one, `${path}${key}.`)] : []
    }),
  )
}

export const english = textsIn(inEnglish())
export const german = textsIn(inGerman)
