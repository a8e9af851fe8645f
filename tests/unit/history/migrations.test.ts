import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { schemas, recordKinds } from '#shared/domain/records.ts'
import { readRoadmapFile, writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { same } from '#shared/history/change.ts'
import { mainLine, stateAfter } from '#shared/history/history.ts'
import { changesOf, migrations, schemaVersion } from '#shared/history/migrations.ts'
import { firstBroken } from '#shared/history/revision.ts'

const folder = fileURLToPath(new URL('../../fixtures/roadmapFiles/', import.meta.url))
const versions = Array.from({ length: schemaVersion - 1 }, (_, place) => place + 1)
const bytesOf = (version: number) => new Uint8Array(readFileSync(`${folder}schema-${version}.roadmap`))

describe('the migrations', () => {
  it('are one for every version after the first, in order', () => {
    expect(migrations.map(({ to }) => to)).toEqual(versions.map((version) => version + 1))
  })

  it('have a file of every version before this one, written by the Rearview of its time', () => {
    expect(readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(versions.map((version) => `schema-${version}.roadmap`))
  })

  it('are each exercised by those files: none does nothing', () => {
    const idle = new Set(migrations.map(({ to }) => to))
    for (const version of versions) {
      const read = readRoadmapFile(bytesOf(version))
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      for (const { schema = 1, changes } of read.history)
        for (const item of changes) {
          let before = item
          for (const step of migrations.filter(({ to }) => to > schema)) {
            const after = step.change(before)
            if (!same(before, after)) idle.delete(step.to)
            before = after
          }
        }
    }
    expect([...idle]).toEqual([])
  })
})

describe.each(versions)('a file of schema version %i', (version) => {
  const bytes = bytesOf(version)
  const read = readRoadmapFile(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  const { history, state, manifest } = read

  it('says so, and opens with every record as records are today', () => {
    expect(manifest.schemaVersion).toBe(version)
    expect(history.length).toBeGreaterThan(5)
    for (const kind of recordKinds) for (const record of Object.values(state[kind])) schemas[kind].parse(record)
    expect(stateAfter(mainLine(history))).toEqual(state)
  })

  it('keeps its revisions as they were recorded: their hashes verify, and they are written again as they are', () => {
    expect(firstBroken(history)).toBeNull()
    const again = readRoadmapFile(writeRoadmapFile(history))
    expect(again.ok && again.history).toEqual(history)
    expect(again.ok && again.state).toEqual(state)
  })

  it('is not changed by being read', () => {
    const copy = structuredClone(history)
    for (const revision of history) changesOf(revision)
    expect(history).toEqual(copy)
  })
})
