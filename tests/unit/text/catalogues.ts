import { desktop as germanDesktop } from '#shared/text/de/desktop.ts'
import { first as germanFirst } from '#shared/text/de/first.ts'
import { later as germanLater } from '#shared/text/de/later.ts'
import { desktop } from '#shared/text/en/desktop.ts'
import { first } from '#shared/text/en/first.ts'
import { later } from '#shared/text/en/later.ts'

/** The texts of a catalogue by the paths of their keys. */
function texts(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...texts(value as object, `${path}${key}.`)],
    ),
  )
}

export const english = new Map([...texts(first), ...texts(later), ...texts({ desktop })])
export const german = new Map([...texts(germanFirst), ...texts(germanLater), ...texts({ desktop: germanDesktop })])
