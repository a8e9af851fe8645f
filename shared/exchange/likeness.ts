import { all } from '../domain/records.ts'
import type { ImportPlan } from './plan.ts'
import type { ImportTarget } from './taking/types.ts'

/** An item that ends with a report, or one that begins with a later one. */
export interface Loose {
  readonly key: string
  readonly title: string
  /** What is known of it where it ends or begins. */
  readonly lane: string | null
  readonly start: string
  readonly finish: string
  readonly owner: string | null
  /** The place of the report in the plan; -1 of what the roadmap has and the file has not. */
  readonly report: number
}

/** Two items that may be one under another name. */
export interface Likely {
  readonly earlier: Loose
  readonly later: Loose
  /** From 0 to 1. */
  readonly score: number
}

export interface Joinable {
  /** What ends before the last report, and what begins after the first, in the order of their titles. */
  readonly ending: readonly Loose[]
  readonly beginning: readonly Loose[]
  /** The best first; no item is in two of them on the same side. */
  readonly likely: readonly Likely[]
}

const titled = (a: Loose, b: Loose): number => (a.title < b.title ? -1 : 1)

/** From here on two are suggested as one; found by trial on ten years of real reports. */
const least = 0.62

/**
 * Returns what may be the same under another name: what ends with one report (or is here and not in the file) and
 * what begins with a later one, with those that are alike suggested. Nothing is joined by it.
 */
export function joinableIn(plan: ImportPlan, target: ImportTarget): Joinable {
  // One plan by itself has nothing before it.
  if (plan.reports.length < 2 && target.kind === 'new') return { ending: [], beginning: [], likely: [] }
  const { ending, beginning } = looseIn(plan, target)
  return { ending: ending.toSorted(titled), beginning: beginning.toSorted(titled), likely: likelyOf(ending, beginning) }
}

function looseIn({ reports, strayKeys }: ImportPlan, target: ImportTarget): { ending: Loose[]; beginning: Loose[] } {
  const state = target.kind === 'open' ? target.state : null
  const here = new Map<string, Loose>()
  if (state)
    for (const kind of ['activity', 'milestone'] as const)
      for (const record of all(state, kind)) {
        if (record.sourceKey === null) continue
        const [start, finish] = 'date' in record ? [record.date, record.date] : [record.start, record.finish]
        const [lane, owner] = 'lane' in record ? [state.lane[record.lane]?.name ?? null, record.owner] : [null, null]
        here.set(record.sourceKey, { key: record.sourceKey, title: record.title, lane, start, finish, owner, report: -1 })
      }
  const first = new Map<string, Loose>()
  const last = new Map<string, Loose>()
  /** A refused row says that its item is there. */
  const seenLast = new Map<string, number>()
  const seenFirst = new Map<string, number>()
  for (const [report, { rows, refusedKeys }] of reports.entries()) {
    for (const { key, title, lane, start, finish, owner } of rows) {
      const loose = { key, title, lane, start, finish, owner, report }
      if (!first.has(key)) first.set(key, loose)
      last.set(key, loose)
    }
    for (const key of [...rows.map((row) => row.key), ...refusedKeys]) {
      seenLast.set(key, report)
      if (!seenFirst.has(key)) seenFirst.set(key, report)
    }
  }
  const stray = new Set(strayKeys)
  const ending = [...here.values()].filter(({ key }) => !seenLast.has(key) && !stray.has(key))
  for (const [key, loose] of last) {
    const report = seenLast.get(key) ?? loose.report
    if (report < reports.length - 1 && !stray.has(key)) ending.push({ ...loose, report })
  }
  const begins = here.size > 0 ? 0 : 1
  const beginning = [...first.values()].filter(({ key }) => !here.has(key) && !stray.has(key) && (seenFirst.get(key) ?? 0) >= begins)
  return { ending, beginning: beginning.map((loose) => ({ ...loose, report: seenFirst.get(loose.key) ?? loose.report })) }
}

function likelyOf(ending: readonly Loose[], beginning: readonly Loose[]): Likely[] {
  const [olds, news] = [ending.map(nameOf), beginning.map(nameOf)]
  const rarity = rarityOf([...olds, ...news])
  const byPart = new Map<string, number[]>()
  for (const [index, name] of news.entries())
    for (const part of name.parts) {
      const known = byPart.get(part)
      if (known) known.push(index)
      else byPart.set(part, [index])
    }
  const found: (Likely & { readonly order: number })[] = []
  for (const [index, earlier] of ending.entries()) {
    const name = olds[index]
    if (!name) continue
    // What many have in common tells nothing, and comparing all with all takes too long.
    const near = new Set(
      [...name.parts].flatMap((part) => {
        const others = byPart.get(part) ?? []
        return others.length > 30 ? [] : others
      }),
    )
    for (const place of near) {
      const [later, other] = [beginning[place], news[place]]
      if (!later || !other || later.report <= earlier.report) continue
      const score = scoreOf(earlier, later, likenessOf(name, other, rarity))
      if (score >= least) found.push({ earlier, later, score, order: later.report - earlier.report })
    }
  }
  const taken = { earlier: new Set<string>(), later: new Set<string>() }
  return found
    .toSorted((a, b) => b.score - a.score || a.order - b.order || (a.earlier.key < b.earlier.key ? -1 : 1))
    .filter(({ earlier, later }) => {
      if (taken.earlier.has(earlier.key) || taken.later.has(later.key)) return false
      taken.earlier.add(earlier.key)
      taken.later.add(later.key)
      return true
    })
    .map(({ order: _order, ...likely }) => likely)
}

const isSame = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== '' && a.toLowerCase() === b.toLowerCase()

/** Names count most; a lane, a date or an owner in common speaks for it, and each report between them against it. */
function scoreOf(earlier: Loose, later: Loose, name: number): number {
  const inCommon = [
    isSame(earlier.lane, later.lane),
    earlier.start === later.start || earlier.finish === later.finish,
    isSame(earlier.owner, later.owner),
  ]
  const gap = later.report - earlier.report - 1
  return Math.min(1, name * 0.85 + 0.075 * inCommon.filter(Boolean).length) - 0.03 * Math.min(gap, 5)
}

interface Name {
  readonly words: readonly string[]
  /** The letters and figures alone: `HS2 Phase 2a` and `HS2 Phase2a` are one. */
  readonly bare: string
  readonly pairs: ReadonlyMap<string, number>
  /** Its figures, in their order: what differs in them is often another thing. */
  readonly figures: string
  /** By what it is found. */
  readonly parts: ReadonlySet<string>
}

function nameOf({ title }: Loose): Name {
  const folded = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  const bare = words.join('')
  return {
    words,
    bare,
    pairs: pairsOf(bare),
    figures: (bare.match(/\d+[a-z]?/g) ?? []).join(' '),
    parts: new Set([...words, `${bare.slice(0, 5)}…`]),
  }
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let place = 0; place + 1 < text.length; place += 1) {
    const pair = text.slice(place, place + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Words that few names have tell more than those that many have. */
function rarityOf(names: readonly Name[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { words } of names) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + names.length / (counts.get(word) ?? 1))
}

/** Sørensen and Dice's coefficient, over pairs of letters and over words by their rarity; from 0 to 1. */
function likenessOf(a: Name, b: Name, rarity: (word: string) => number): number {
  if (a.bare === b.bare) return 1
  const words = wordDice(a.words, b.words, rarity)
  const letters = dice(a.pairs, b.pairs)
  return (0.6 * words + 0.4 * letters) * (a.figures === b.figures ? 1 : 0.75)
}

function wordDice(a: readonly string[], b: readonly string[], rarity: (word: string) => number): number {
  const rest = [...b]
  let common = 0
  for (const word of a) {
    const place = rest.indexOf(word) >= 0 ? rest.indexOf(word) : rest.findIndex((other) => isVariant(word, other))
    if (place < 0) continue
    common += rarity(word) + rarity(rest[place] ?? word)
    rest.splice(place, 1)
  }
  const total = [...a, ...b].reduce((sum, word) => sum + rarity(word), 0)
  return total === 0 ? 0 : common / total
}

/** The same word with another ending, or with a slip of the pen. */
const isVariant = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && !/\d/.test(a + b) && (a.startsWith(b) || b.startsWith(a) || dice(pairsOf(a), pairsOf(b)) >= 0.7)

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, total] = [0, 0]
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0)
    total += count
  }
  for (const count of b.values()) total += count
  return total === 0 ? 0 : (2 * common) / total
}
