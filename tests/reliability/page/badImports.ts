import { strFromU8, strToU8, unzipSync, type Zippable } from 'fflate'
import { limits, refusalReasons, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { canonical } from '#shared/history/change.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { type FileWorker, startFileWorker } from '#renderer/features/transfer/roadmapFile/fileWorker.ts'
import { sayRefusal } from '#renderer/features/transfer/roadmapFile/say.ts'
import { noSafety } from '#renderer/session/safety.ts'
import { createSession } from '#renderer/session/session.ts'
import { type Database, openDatabase } from '#renderer/store/database.ts'
import { resealed, sealed, sealedZip, unsealed } from '#tests/unit/exchange/roadmapFile/histories.ts'
import { makers, sameBytes } from '#tests/unit/exchange/roadmapFile/mutations.ts'
import { dice, type Roll } from '../dice.ts'
import type { Figures } from '../task.ts'
import { Count } from './counting.ts'
import { day } from './editing.ts'

const roadmap = 'received'
const history = sealed(sampleDrafts(day, roadmap).slice(0, 8), roadmap)
const file = writeRoadmapFile(history, '2026-11-21T10:00:00.000Z')
const entries = unzipSync(file)
const manifest = JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>
const lines = strFromU8(entries['revisions.jsonl'] ?? new Uint8Array())
  .trimEnd()
  .split('\n')
const mostMilliseconds = 2000

interface Bad {
  readonly what: string
  readonly parts: readonly BlobPart[]
}

const withEntries = (changed: Zippable): Uint8Array => sealedZip({ ...entries, ...changed })
const withLine = (place: number, line: string): Uint8Array =>
  withEntries({ 'revisions.jsonl': strToU8(`${lines.with(place, line).join('\n')}\n`) })
const withManifest = (values: Record<string, unknown>): Uint8Array =>
  withEntries({ 'manifest.json': strToU8(canonical({ ...manifest, ...values })) })
const randomText = (roll: Roll, length: number) => Array.from({ length }, () => String.fromCharCode(32 + roll(95))).join('')
const randomHash = (roll: Roll) => Array.from({ length: 64 }, () => roll(16).toString(16)).join('')

/** Sizes and checksums in the headers of an entry set to something else, the file sealed again. */
function lying(roll: Roll): Uint8Array {
  const copy = withEntries({})
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength)
  let central = view.getUint32(copy.length - 71 - 22 + 16, true)
  for (let left = roll(3); left > 0; left -= 1) central += 46 + view.getUint16(central + 28, true)
  const local = view.getUint32(central + 42, true)
  const field = roll(5)
  const value = [0, 1, roll(2 ** 31), 2_147_483_648, 0xffffffff][roll(5)] ?? 0
  // Version, method, CRC and sizes stand at these places of the directory; some in the local header too.
  const at = [10, 16, 20, 24, 42][field] ?? 16
  if (field === 0) view.setUint16(central + at, 1 + roll(98), true)
  else view.setUint32(central + at, value, true)
  if (roll(2) === 0 && field > 0 && field < 4) view.setUint32(local + at - 2, value, true)
  return resealed(unsealed(copy))
}

const line = (roll: Roll): [number, string] => {
  const place = roll(lines.length)
  return [place, lines[place] ?? '']
}

/** The ways of being wrong on purpose, each sound as a ZIP and sealed, by the names of the issue. */
const wrong: Readonly<Record<string, (roll: Roll) => Uint8Array>> = {
  'wrong JSON': (roll) => {
    const [place, text] = line(roll)
    const at = roll(text.length)
    const put = ['', '{', ']', ',', '"', '\\u12', 'NaN', '\n', ' '][roll(9)] ?? ''
    return withLine(place, text.slice(0, at) + put + text.slice(at + 1 + roll(3)))
  },
  'wrong JSON in the manifest': (roll) => {
    const text = strFromU8(entries['manifest.json'] ?? new Uint8Array())
    const at = roll(text.length)
    return withEntries({ 'manifest.json': strToU8(text.slice(0, at) + randomText(roll, 1 + roll(4)) + text.slice(at)) })
  },
  'deep nesting': (roll) => {
    const depth = 17 + roll(20_000)
    const [place, text] = line(roll)
    const deep = roll(2) === 0 ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    return withLine(place, roll(2) === 0 ? deep : text.replace('{', `{"aa":${deep},`))
  },
  'a lying ZIP header': lying,
  __proto__: (roll) => {
    const name = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'][roll(5)] ?? ''
    const [place, text] = line(roll)
    const at = [...text.matchAll(/\{/g)][roll(5)]?.index ?? 0
    return withLine(place, `${text.slice(0, at + 1)}"${name}":{"polluted":true},${text.slice(at + 1)}`)
  },
  'wrong hash': (roll) => {
    if (roll(4) === 0) return withManifest({ head: { number: history.length, hash: randomHash(roll) } })
    const [place, text] = line(roll)
    return withLine(place, text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${randomHash(roll)}"`))
  },
  'another word in the past': (roll) => {
    const [place, text] = line(roll)
    return withLine(place, text.replace(/"reason":"[^"]*"/, `"reason":"because ${randomText(roll, 8).replaceAll(/["\\]/g, '')}"`))
  },
  'a revision missing, twice or elsewhere': (roll) => {
    const changed = [...lines]
    const [moved = ''] = changed.splice(roll(lines.length - 1), 1)
    if (roll(2) === 0) changed.splice(roll(changed.length), 0, moved, moved)
    return withEntries({ 'revisions.jsonl': strToU8(`${changed.join('\n')}\n`) })
  },
  'another manifest': (roll) =>
    withManifest(
      [
        { roadmap: 'other' },
        { revisions: 1 + history.length + roll(99) },
        { schemaVersion: 99 + roll(9) },
        { formatVersion: roll(9) + 2 },
        { name: randomText(roll, 9) },
        { extra: 1 },
      ][roll(6)] ?? {},
    ),
  'words instead of a file': (roll) => strToU8(randomText(roll, roll(4000))),
  'a bomb': (roll) => withEntries({ 'revisions.jsonl': [new Uint8Array(1_000_000 + roll(3_000_000)), { level: 9 }] }),
}

/** Half of them were damaged on their way, half were made by somebody; in turn, so that every kind comes up. */
function bad(turn: number, roll: Roll): Bad {
  const names = Object.keys(wrong)
  if (turn % 2 === 0) {
    const maker = makers[(turn / 2) % makers.length]
    if (!maker) throw new Error('no maker')
    let made = maker.make(file, roll)
    while (sameBytes(made, file)) made = maker.make(file, roll)
    return { what: maker.what, parts: [new Uint8Array(made)] }
  }
  const what = names[((turn - 1) / 2) % names.length] ?? ''
  return { what, parts: [new Uint8Array(wrong[what]?.(roll) ?? [])] }
}

/** A few that are large: files of 2 GB, one just over the limit, and one, long to make, that inflates to one endless line. */
function* large(all: boolean): Generator<Bad> {
  // Many times the same bytes, which the browser need not hold many times.
  const piece = new Blob([new Uint8Array(1_000_000)])
  const pieces = Array.from({ length: 2048 }, () => piece)
  yield { what: '2 GB that begin as a roadmap file', parts: [new Uint8Array(file), ...pieces] }
  yield { what: '2 GB of zeros', parts: pieces }
  yield { what: 'a byte more than is read', parts: [...pieces.slice(0, limits.file / 1_000_000), new Uint8Array(1)] }
  if (!all) return
  yield { what: 'as much as is read, of zeros', parts: pieces.slice(0, limits.file / 1_000_000) }
  const endless = new Uint8Array(limits.line + 2_000_000).fill(0x20)
  for (let at = 0; at < endless.length; at += 256) endless[at] = 0x21 + ((at * 2_654_435_761) % 90)
  yield { what: 'one endless line', parts: [new Uint8Array(withEntries({ 'revisions.jsonl': [endless, { level: 1 }] }))] }
}

const rows = async (database: Database): Promise<string> =>
  canonical(
    await Promise.all([
      database.heads.toArray(),
      database.revisions.orderBy('[roadmap+number]').primaryKeys(),
      database.checkpoints.count(),
    ]),
  )

/** Opens thousands of bad files as the window does, worker, sentence and store, and looks for a row that came of it. */
export async function badImports(count: number, seed: number): Promise<Figures> {
  const roll = dice(seed)
  const counted = new Count()
  const database = await openDatabase('bad-imports')
  const session = createSession(database, '', noSafety)
  // The beginning of what the files hold is here: a part of one would fit after it.
  await session.adopt(history.slice(0, 3))
  const before = await rows(database)
  const worker = startFileWorker()
  let slowest = { milliseconds: 0, what: '' }
  let same = 0
  const one = async ({ what, parts }: Bad, turn: number) => {
    const sames = same
    const milliseconds = await open(counted, worker, new File([...parts], `bad ${turn}.roadmap`), `${turn}, ${what}`, () => (same += 1))
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what }
    if (Reflect.get({}, 'polluted') !== undefined) counted.fault(`file ${turn}, ${what}: the prototype of every object was changed`)
    // What says the very same is not a bad file.
    if (same === sames) await counted.done()
  }
  let turn = 0
  for (const made of large(count >= 1000)) if (turn < count) await one(made, turn++)
  for (; counted.figures.reached < count && turn < count * 2; turn += 1) {
    await one(bad(turn, roll), turn)
    if (turn % 100 === 0 && (await rows(database)) !== before) counted.fault(`up to file ${turn} something was written`)
  }
  if ((await rows(database)) !== before) counted.fault('something was written')
  worker.stop()
  // That the very same way does open a good file: else everything would be refused.
  const good = startFileWorker()
  const answer = await good.ask({ kind: 'read', file: new File([new Uint8Array(file)], 'good.roadmap') }, () => {})
  if (answer.kind !== 'read' || (await session.adopt(answer.history)).kind !== 'forwarded') counted.fault('the good file was not opened')
  good.stop()
  counted.notes.push(`slowest ${Math.round(slowest.milliseconds)} ms (${slowest.what})`)
  if (same > 0) counted.notes.push(`besides, ${same} that were only written again, with the very same history`)
  session.dispose()
  database.close()
  return counted.figures
}

/** Returns the milliseconds it took; a slow one is tried again, because other programs run here too. */
async function open(counted: Count, worker: FileWorker, opened: File, name: string, onSame: () => void, tries = 3): Promise<number> {
  const begun = performance.now()
  const answer = await worker.ask({ kind: 'read', file: opened }, () => {}).catch((error: unknown) => String(error))
  const milliseconds = performance.now() - begun
  if (typeof answer === 'string') counted.fault(`file ${name}: the worker failed: ${answer}`)
  // On purpose somebody can write what says the very same, with another date in a header: that is the good file.
  else if (answer.kind === 'read' && canonical(answer.history) === canonical(history)) onSame()
  else if (answer.kind !== 'refused') counted.fault(`file ${name}: it was accepted (${answer.kind})`)
  else {
    const sentence = sayRefusal(answer.refusal, opened.name)
    if (!refusalReasons.includes(answer.refusal.reason) || !sentence.includes(opened.name) || !sentence.endsWith('.'))
      counted.fault(`file ${name}: it was refused with “${sentence}”`)
  }
  if (milliseconds > mostMilliseconds) {
    if (tries > 1) return open(counted, worker, opened, name, () => {}, tries - 1)
    counted.fault(`file ${name}: it took ${Math.round(milliseconds)} ms`)
  }
  return milliseconds
}
