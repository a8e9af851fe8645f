import { around, begun, escaped, known, slot, ways } from './catalogue.ts'

/*
 * The walks name what they press in English. Here the names become those of the German catalogue, so that the same walks
 * go through the app as it is in German. What stands in no catalogue, such as what a user typed, stays as it is.
 */

/** What finds in German what this finds in English. */
export function inGerman(said: string | RegExp, exact = false): string | RegExp {
  if (typeof said === 'string') return ofText(said, exact)
  return new RegExp(withFigures(choices(said.source).flatMap(ofPattern).join('|')), said.flags)
}

/** Whatever is in its slots, and however the figures in it are written. */
const loosely = (source: string) => withFigures(source.replaceAll(slot, '.*'))
const withFigures = (source: string) => source.replaceAll(/(?<=\d)(?:\\\.|,)(?=\d)/g, '[.,]')
/** The longest first: what is part of another would be found before it. */
const byLength = (all: readonly string[]) => [...new Set(all)].toSorted((a, b) => b.length - a.length)

function ofText(text: string, exact: boolean): string | RegExp {
  const longer = exact || known(text).length > 0 ? [] : around(text, false, false)
  const found = byLength([...(longer.length > 0 ? [text] : []), ...ways(text), ...longer])
  const [only = text] = found
  const hasFigures = /\d[.,]\d/.test(only) && !/\d\.\d{4}/.test(only)
  if (found.length === 1 && !hasFigures) return only
  const any = found.map((each) => loosely(escaped(each))).join('|')
  return exact ? new RegExp(`^(?:${any})$`) : new RegExp(any, 'i')
}

/** The patterns without choices that match together what this one does: `a(b|c)d` is `abd` and `acd`. */
function choices(source: string): readonly string[] {
  const apart = source.split(/\|(?![^(]*\))/)
  if (apart.length > 1) return apart.flatMap(choices)
  const maybe = /(?<![\\(])([\p{L}\d])\?/u.exec(source)
  const group = maybe ?? /(?<!\\)\((?:\?:)?([^()]*\|[^()]*)\)(?![?*+{])/.exec(source)
  if (!group) return [source]
  const [all, inner = ''] = group
  return (maybe ? [inner, ''] : inner.split('|')).flatMap((choice) =>
    choices(source.slice(0, group.index) + choice + source.slice(group.index + all.length)),
  )
}

/** Groups, sets, classes and points of a pattern, with how often they come. */
const inPattern =
  /\(\?:[^()]*\)[?*+]?|\([^()]*\)[?*+]?|(?<!\\)\[[^\]]*\][?*+]?|\\[dwWsSbB](?:[?*+]|\{[^}]*\})?|(?<!\\)\.(?:[?*+]+|\{[^}]*\})?/g

function ofPattern(source: string): readonly string[] {
  const begins = source.startsWith('^')
  const ends = source.endsWith('$') && !source.endsWith(String.raw`\$`)
  // While a text is looked up by it, a sign stands for each part that is no text.
  const kept: string[] = []
  const text = source
    .slice(begins ? 1 : 0, ends ? -1 : undefined)
    .replaceAll(inPattern, (part) => String.fromCodePoint(0xe000 + kept.push(part) - 1))
    .replaceAll(/\\([^dwWsSbB])/g, '$1')
  const patternOf = (said: string) => {
    const back = escaped(said).replaceAll(/[\ue000-\ue0ff]/g, (sign) => kept[(sign.codePointAt(0) ?? 0) - 0xe000] ?? '')
    return `${begins ? '^' : ''}${loosely(back)}${ends ? '$' : ''}`
  }
  const isWhole = (begins && ends) || known(text).length > 0
  const longer = isWhole ? [] : [...around(text, begins, ends), ...(begins ? begun(text) : [])]
  return byLength([...ways(text), ...longer].map(patternOf))
}
