import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { schemaVersion } from '#shared/history/migrations.ts'
import { emptyState, roadmapOf } from '#shared/domain/records.ts'
import { copyOf, readRoadmapFile, startRoadmapFile, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { canonical, replay } from '#shared/history/change.ts'
import { firstBroken, type Revision } from '#shared/history/revision.ts'
import { sampleDrafts } from '#shared/sample/sample.ts'
import { anyHistory, sealed } from './histories.ts'

const written = '2026-11-21T10:00:00.000Z'
const runs = { numRuns: Number(process.env['REARVIEW_RUNS'] ?? 25) }
/** A longer run has longer. */
const time = 60_000 + runs.numRuns * 500
const sample = sealed(sampleDrafts('2026-11-21', 'sample'), 'sample')
const stateOf = (revisions: readonly Revision[]) =>
  replay(
    emptyState,
    revisions.flatMap(({ changes }) => changes),
  )

const opened = (bytes: Uint8Array) => {
  const read = readRoadmapFile(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read
}

describe('a roadmap file', () => {
  it(
    'gives back the history that was saved, and saved again it is the same bytes',
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const bytes = writeRoadmapFile(history, written)
          const { history: revisions, state, manifest } = opened(bytes)
          expect(revisions).toEqual(history)
          expect(canonical(revisions)).toBe(canonical(history))
          expect(state).toEqual(stateOf(history))
          expect(manifest).toMatchObject({ revisions: history.length, head: { hash: history.at(-1)?.hash }, writtenAt: written })
          expect(Buffer.compare(writeRoadmapFile(revisions, written), bytes)).toBe(0)
          expect(firstBroken(revisions)).toBeNull()
        }),
        runs,
      )
    },
    time,
  )

  it('differs with the time it was written at in nothing but the manifest', () => {
    const [now, later] = [written, '2031-01-01T00:00:00.000Z'].map((at) => unzipSync(writeRoadmapFile(sample, at)))
    const same = (name: string) => Buffer.compare(now?.[name] ?? new Uint8Array(1), later?.[name] ?? new Uint8Array(2)) === 0
    expect(['manifest.json', 'revisions.jsonl', 'branches.jsonl', 'read-me.html'].map(same)).toEqual([false, true, true, true])
  })

  it('is a ZIP for any other program: a manifest, one canonical revision a line, and a page', () => {
    const entries = unzipSync(writeRoadmapFile(sample, written))
    expect(Object.keys(entries)).toEqual(['manifest.json', 'revisions.jsonl', 'branches.jsonl', 'read-me.html'])
    const lines = strFromU8(entries['revisions.jsonl'] ?? new Uint8Array()).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines).toEqual(sample.map((revision) => canonical(revision)))
    expect(JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array()))).toEqual({
      format: 'rearview-roadmap',
      formatVersion: 2,
      schemaVersion,
      branches: 0,
      roadmap: 'sample',
      name: roadmapOf(stateOf(sample)).name,
      revisions: sample.length,
      head: { number: sample.length, hash: sample.at(-1)?.hash },
      writtenAt: written,
    })
  })

  it('tells how far its reading is, up to the end', () => {
    const told: number[] = []
    readRoadmapFile(writeRoadmapFile(sample, written), (done) => told.push(done))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
  })

  it('is not written of a history that has a gap, ends elsewhere than its head, or is empty', () => {
    const [first, second, third] = sample
    if (!first || !second || !third) throw new Error('the sample is too short')
    const head = { number: 2, hash: second.hash }
    const start = () => startRoadmapFile({ roadmap: 'sample', name: 'x', head, branches: 0 }, () => {}, written)
    expect(() => start().add(second)).toThrow(RangeError)
    const short = start()
    short.add(first)
    expect(() => short.finish()).toThrow(RangeError)
    const long = start()
    for (const revision of [first, second, third]) long.add(revision)
    long.addBranches([])
    expect(() => long.finish()).toThrow(RangeError)
    expect(() => writeRoadmapFile([])).toThrow(RangeError)
  })
})

describe('a copy', () => {
  it(
    'of any history is sound, says the same of every record, and has its own id',
    () => {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const last = history.at(-1)
          if (!last) return
          const { hash: _hash, parents: _parents, number: _number, roadmap: _roadmap, ...draft } = last
          const copy = copyOf(history, 'copied', { ...draft, changes: [] })
          const { history: revisions, state } = opened(writeRoadmapFile(copy, written))
          expect(revisions).toEqual(copy)
          expect({ ...state, roadmap: null }).toEqual({ ...stateOf(history), roadmap: null })
          expect(roadmapOf(state)).toEqual({ ...roadmapOf(stateOf(history)), id: 'copied' })
        }),
        runs,
      )
    },
    time,
  )
})

describe('the page inside', () => {
  const page = (history: readonly Revision[]) =>
    strFromU8(unzipSync(writeRoadmapFile(history, written))['read-me.html'] ?? new Uint8Array())

  it('shows the lanes, the activities, the outcomes and every revision of the sample', () => {
    const html = page(sample)
    const state = stateOf(sample)
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;').replaceAll('"', '&quot;')
    for (const lane of Object.values(state.lane)) expect(html).toContain(`<h3>${escaped(lane.name)}</h3>`)
    for (const activity of Object.values(state.activity)) expect(html).toContain(`<td>${escaped(activity.title)}</td>`)
    for (const outcome of Object.values(state.outcome)) expect(html).toContain(`<h3>${escaped(outcome.title)}</h3>`)
    for (const { hash } of sample) expect(html).toContain(`<td class="short">${hash.slice(0, 8)}</td>`)
  })

  it(
    'has no markup but its own, runs nothing and fetches nothing, whatever the texts say',
    () => {
      const names = new Set(page(sample).match(/<\/?[a-z0-9]+/gi))
      fc.assert(
        fc.property(anyHistory, (history) => {
          const html = page(history)
          for (const name of html.match(/<\/?[a-z0-9!]+/gi) ?? []) expect([...names, '<!doctype']).toContain(name)
          expect(html).toContain(
            `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
          )
          expect(html).not.toMatch(/<script|<img|<link|\son\w+=[^<]*>|url\(/i)
        }),
        runs,
      )
    },
    time,
  )
})
