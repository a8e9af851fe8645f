import { strFromU8, strToU8, unzipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { schemaVersion } from '#shared/history/migrations.ts'
import { limits, readRoadmapFile, type RoadmapFileRefusal, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { canonical } from '#shared/history/change.ts'
import { hashOf, type Revision } from '#shared/history/revision.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { resealed, sealed, sealedZip, unsealed } from './histories.ts'

const history = sealed(sampleDrafts('2026-11-21', 'sample').slice(0, 6), 'sample')
const file = writeRoadmapFile(history, '2026-11-21T10:00:00.000Z')
const entries = unzipSync(file) as Record<'manifest.json' | 'revisions.jsonl' | 'branches.jsonl' | 'read-me.html', Uint8Array>
const lines = strFromU8(entries['revisions.jsonl']).trimEnd().split('\n')
const manifest = JSON.parse(strFromU8(entries['manifest.json'])) as Record<string, unknown>

const refusal = (bytes: Uint8Array): RoadmapFileRefusal | null => {
  const read = readRoadmapFile(bytes)
  return read.ok ? null : read.refusal
}
/** A file made on purpose: sound as a ZIP, sealed, and wrong inside. */
const withEntries = (changed: Zippable) => sealedZip({ ...entries, ...changed })
const withLines = (changed: readonly string[]) => withEntries({ 'revisions.jsonl': strToU8(`${changed.join('\n')}\n`) })
const withManifest = (values: Record<string, unknown>) => withEntries({ 'manifest.json': strToU8(canonical({ ...manifest, ...values })) })
const withLine = (place: number, line: string) => withLines(lines.with(place, line))
const inLine = (reason: RoadmapFileRefusal['reason'], line: number) => ({ reason, entry: 'revisions.jsonl', line })

/** The revisions with a change of one, sealed again from there on, as the manifest says. */
function forged(place: number, change: (revision: Revision) => Partial<Revision>): Uint8Array {
  const again = history.map((revision, index) => (index === place ? { ...revision, ...change(revision) } : revision))
  const chain = sealed(
    again.map(({ roadmap: _r, number: _n, parents: _p, hash: _h, ...draft }) => draft),
    'sample',
  )
  const head = { number: chain.length, hash: chain.at(-1)?.hash }
  return withEntries({
    'manifest.json': strToU8(canonical({ ...manifest, head })),
    'revisions.jsonl': strToU8(`${chain.map((revision) => canonical(revision)).join('\n')}\n`),
  })
}

describe('a file that is not what was written', () => {
  it('is opened when nothing is wrong with it, also when it was packed and sealed by the test', () => {
    expect(refusal(file)).toBeNull()
    expect(refusal(withEntries({}))).toBeNull()
    expect(refusal(forged(0, () => ({})))).toBeNull()
  })

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['text', strToU8('Title,Start,Finish\n'.repeat(10)), 'not-a-roadmap'],
    ['a ZIP of something else', sealedZip({ 'xl/workbook.xml': strToU8('<a/>'.repeat(50)) }), 'not-a-roadmap'],
    [
      'packed by another program',
      (() => {
        const bare = unsealed(file)
        new DataView(bare.buffer).setUint16(bare.length - 2, 0, true)
        return bare
      })(),
      'repacked',
    ],
    ['cut off', file.slice(0, -100), 'damaged'],
    ['cut off at the first byte of the seal', file.slice(0, -71), 'damaged'],
    ['with a byte after its end', Uint8Array.from([...file, 0]), 'damaged'],
    ['with a byte before its beginning', Uint8Array.from([0, ...file]), 'not-a-roadmap'],
    ['with an entry more', sealedZip({ ...entries, 'more.txt': strToU8('more') }), 'damaged'],
    [
      'without the page',
      sealedZip({
        'manifest.json': entries['manifest.json'],
        'revisions.jsonl': entries['revisions.jsonl'],
        'branches.jsonl': entries['branches.jsonl'],
      }),
      'damaged',
    ],
  ] as const)('%s', (_what, bytes, reason) => {
    expect(refusal(bytes)?.reason).toBe(reason)
  })

  it('cut off anywhere is refused', () => {
    const accepted = []
    for (let length = 0; length < file.length; length += 97) if (refusal(file.slice(0, length)) === null) accepted.push(length)
    expect(accepted).toEqual([])
  })

  it('of a newer format or schema is told as such, whatever else it holds', () => {
    expect(refusal(withManifest({ formatVersion: 3, added: true }))).toEqual({ reason: 'newer', entry: 'manifest.json', line: null })
    expect(refusal(withManifest({ schemaVersion: schemaVersion + 1 }))?.reason).toBe('newer')
    expect(
      refusal(sealedZip({ ...entries, 'manifest.json': strToU8(canonical({ ...manifest, formatVersion: 9 })), more: strToU8('x') }))
        ?.reason,
    ).toBe('newer')
    for (const wrong of [0, -1, 1.5, '1', null]) expect(refusal(withManifest({ formatVersion: wrong }))?.reason).toBe('unreadable')
  })

  it.each([
    ['no JSON', withLine(2, '{'), inLine('unreadable', 3)],
    ['a list', withLine(2, '[]'), inLine('unreadable', 3)],
    ['an empty line', withLine(2, ''), inLine('unreadable', 3)],
    ['nested too deep', withLine(1, '['.repeat(900_000)), inLine('unreadable', 2)],
    ['nested too deep in objects', withLine(1, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), inLine('unreadable', 2)],
    [
      'a million changes that are none',
      withLine(0, (lines[0] ?? '').replace(/"changes":\[/, `"changes":[${'0,'.repeat(1_000_000)}`)),
      inLine('unreadable', 1),
    ],
    ['__proto__', withLine(0, (lines[0] ?? '').replace('{', '{"__proto__":{"polluted":true},')), inLine('unreadable', 1)],
    ['constructor', withLine(0, (lines[0] ?? '').replace('{', '{"constructor":{"prototype":{"polluted":true}},')), inLine('unreadable', 1)],
    ['another time', withLine(0, (lines[0] ?? '').replace(/"recordedAt":"[^"]*"/, '"recordedAt":"yesterday"')), inLine('unreadable', 1)],
    ['a name twice', withLine(0, (lines[0] ?? '').replace('{', '{"action":"x",')), inLine('unreadable', 1)],
    ['a space', withLine(0, (lines[0] ?? '').replace('{', '{ ')), inLine('unreadable', 1)],
    ['another reason', withLine(3, (lines[3] ?? '').replace(/"reason":"[^"]*"/, '"reason":"because"')), inLine('broken-chain', 4)],
    ['a line twice', withLines([...lines.slice(0, 3), ...lines.slice(2)]), inLine('broken-chain', 4)],
    ['two lines swapped', withLines([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)]), inLine('broken-chain', 3)],
    ['a line missing at the end', withLines(lines.slice(0, -1)), { reason: 'contradicts', entry: 'manifest.json', line: null }],
    ['a line too many', withLines([...lines, lines.at(-1) ?? '']), inLine('contradicts', lines.length + 1)],
    ['no end of the last line', withEntries({ 'revisions.jsonl': strToU8(lines.join('\n')) }), inLine('unreadable', lines.length)],
    ['bytes that are no text', withEntries({ 'revisions.jsonl': Uint8Array.from([0xff, 0xfe, 0x0a]) }), inLine('unreadable', 1)],
  ])('with %s in its revisions is refused with the line', (_what, bytes, expected) => {
    const value = refusal(bytes)
    expect(value).toEqual(expected)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each([
    ['another roadmap', { roadmap: 'other' }],
    ['another name', { name: 'Other' }],
    ['another head', { head: { number: history.length, hash: hashOf('other') } }],
    ['more revisions', { revisions: history.length + 1 }],
  ])('whose manifest names %s is refused', (_what, values) => {
    expect(refusal(withManifest(values))?.reason).toBe('contradicts')
  })

  it('whose chain is right and whose changes are not is refused with the revision', () => {
    expect(refusal(forged(2, () => ({ changes: [{ kind: 'lane', id: 'nowhere', before: { name: 'a' }, after: { name: 'b' } }] })))).toEqual(
      inLine('unsound', 3),
    )
    expect(
      refusal(forged(5, () => ({ changes: [{ kind: 'lane', id: 'l', before: null, after: { id: 'l', name: '', order: 0 } }] }))),
    ).toEqual(inLine('unsound', 6))
    const link = { id: 'l', outcome: 'nowhere', activity: 'nowhere', sentence: '' }
    expect(refusal(forged(5, () => ({ changes: [{ kind: 'link', id: 'l', before: null, after: link }] })))?.reason).toBe('unsound')
    expect(refusal(forged(0, () => ({ changes: [] })))?.reason).toBe('unsound')
    expect(
      refusal(
        forged(5, () => ({ changes: [{ kind: 'lane', id: '__proto__', before: null, after: { id: '__proto__', name: 'x', order: 0 } }] })),
      )?.reason,
    ).toBe('unreadable')
  })
})

describe('a ZIP that lies', () => {
  /** Where the entry's header in the directory begins, and its local one. */
  const headers = (bytes: Uint8Array, place: number) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let central = view.getUint32(bytes.length - 71 - 22 + 16, true)
    for (let index = 0; index < place; index += 1) central += 46 + view.getUint16(central + 28, true)
    return { view, central, local: view.getUint32(central + 42, true) }
  }
  /** The file with the sizes of its second entry set to something else in both headers, and sealed again. */
  const lying = (bytes: Uint8Array, what: { crc?: number; compressed?: number; size?: number }) => {
    const copy = bytes.slice()
    const { view, central, local } = headers(copy, 1)
    for (const [at, value] of [
      [0, what.crc],
      [4, what.compressed],
      [8, what.size],
    ] as const) {
      if (value === undefined) continue
      view.setUint32(central + 16 + at, value, true)
      view.setUint32(local + 14 + at, value, true)
    }
    return resealed(unsealed(copy))
  }
  const plain = withEntries({})

  it.each([
    ['a size too small', lying(plain, { size: 10 }), 'damaged'],
    ['a size too large', lying(plain, { size: 500_000 }), 'damaged'],
    ['a size of 4 GB', lying(plain, { size: 0xffffffff }), 'too-large'],
    ['a compressed size too large', lying(plain, { compressed: 0x7fffffff }), 'damaged'],
    ['a compressed size too small', lying(plain, { compressed: 3 }), 'damaged'],
    ['another CRC', lying(plain, { crc: 0x12345678 }), 'damaged'],
  ])('with %s is refused', (_what, bytes, reason) => {
    const value = refusal(bytes)
    expect(value?.reason).toBe(reason)
  })

  it('that holds an entry twice is refused', () => {
    // Two entries of names of one length, one then renamed in both its headers.
    const twice = sealedZip({ ...entries, 'revisions.jsonX': entries['revisions.jsonl'] })
    const { view, central, local } = headers(twice, 4)
    view.setUint8(central + 46 + 14, 'l'.charCodeAt(0))
    view.setUint8(local + 30 + 14, 'l'.charCodeAt(0))
    expect(refusal(resealed(unsealed(twice)))?.reason).toBe('damaged')
  })

  it('that would inflate to a thousand times its size is refused before it is', () => {
    const zeros = new Uint8Array(60_000_000)
    const bomb = withEntries({ 'revisions.jsonl': [zeros, { level: 6 }] })
    const value = refusal(bomb)
    expect(value?.reason).toBe('too-large')
    expect(bomb.length).toBeLessThan(1_000_000)
  }, 60_000)

  it('that inflates to one endless line is refused at the longest line there is', () => {
    const line = new Uint8Array(limits.line + 2_000_000).fill(0x20)
    // Less than the ratio that is refused at once: a random byte here and there.
    for (let at = 0; at < line.length; at += 256) line[at] = 0x21 + ((at * 2_654_435_761) % 90)
    const made = withEntries({ 'revisions.jsonl': [line, { level: 1 }] })
    const value = refusal(made)
    expect(value).toEqual(inLine('too-large', 1))
  }, 60_000)

  it('larger than what Rearview reads is refused for its size', () => {
    const large = new Uint8Array(limits.file + 1)
    large.set(file)
    const value = refusal(large)
    expect(value?.reason).toBe('too-large')
  })
})
