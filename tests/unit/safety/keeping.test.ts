import { beforeEach, describe, expect, it } from 'vitest'
import { memoryHost, type MemoryHost } from '#renderer/platform/memory.ts'
import type { Occasion, Snapshot, SnapshotToWrite } from '#shared/ipc/snapshots.ts'
import { folderName, readFolderName, readSnapshotName, snapshotName } from '#shared/safety/names.ts'

let host: MemoryHost
beforeEach(() => {
  host = memoryHost()
})

const hash = (number: number): string => number.toString(16).padStart(16, '0').padEnd(64, 'e')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))
const asked = (number: number, occasion: Occasion = 'edit', more: Partial<SnapshotToWrite> = {}): SnapshotToWrite => ({
  roadmap: 'one',
  name: 'Claims',
  number,
  hash: hash(number),
  rows: 10 * number,
  occasion,
  bytes: bytesOf(`revision ${number} of ${more.roadmap ?? 'one'}`),
  ...more,
})

const keep = async (snapshot: SnapshotToWrite) => {
  const written = await host.snapshots.write(snapshot)
  if (written.outcome !== 'kept') throw new Error(written.reason)
  return written
}
const listed = async (): Promise<readonly Snapshot[]> => {
  const list = await host.snapshots.list()
  if (list.outcome !== 'listed') throw new Error(list.reason)
  return list.snapshots
}

describe('keeping snapshots', () => {
  it('gives back what was written, and lists it by what its name says', async () => {
    const { snapshot, smaller } = await keep(asked(3))
    expect(smaller).toBe(false)
    expect(snapshot).toMatchObject({ roadmap: 'one', name: 'Claims', number: 3, rows: 30, occasion: 'edit', hash: hash(3).slice(0, 16) })
    expect(await listed()).toEqual([snapshot])
    expect(await host.snapshots.read(snapshot.id)).toEqual({ outcome: 'read', bytes: asked(3).bytes })
  })

  it('keeps each roadmap in a folder of its own, also after it got another name', async () => {
    await keep(asked(1))
    await keep(asked(2, 'edit', { name: 'Claims 2031' }))
    await keep(asked(1, 'edit', { roadmap: 'two' }))
    expect(await host.shelf.folders()).toEqual(['Claims (one)', 'Claims (two)'])
    expect((await listed()).map(({ roadmap, number }) => `${roadmap} ${number}`).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'one 1',
      'one 2',
      'two 1',
    ])
  })

  it('writes nothing twice, but what was damaged since', async () => {
    const { snapshot } = await keep(asked(1))
    expect((await keep(asked(1, 'leave'))).snapshot).toEqual(snapshot)
    expect(host.shelf.content.size).toBe(1)
    host.shelf.content.set(snapshot.id, bytesOf('rot'))
    const again = await keep(asked(1, 'leave'))
    expect(await host.snapshots.read(again.snapshot.id)).toMatchObject({ outcome: 'read' })
    expect((await keep(asked(1, 'before-import'))).snapshot.occasion).toBe('before-import')
  })

  it('puts a smaller state beside the good one, says so, and removes nothing', async () => {
    for (let number = 1; number <= 8; number++) await keep(asked(number))
    expect((await listed()).map(({ number }) => number)).toEqual([6, 7, 8])
    for (const number of [1, 2, 3, 4]) expect((await keep(asked(number))).smaller).toBe(true)
    expect((await keep(asked(8, 'edit', { hash: 'f'.repeat(64) }))).smaller).toBe(true)
    expect((await listed()).map(({ number }) => number)).toEqual([6, 7, 8, 1, 2, 3, 4, 8])
    expect((await keep(asked(9))).smaller).toBe(false)
    expect((await listed()).at(-1)?.number).toBe(9)
  })

  it('accepts no snapshot of which a bit, the end or everything is lost', async () => {
    const { snapshot } = await keep(asked(5))
    const good = host.shelf.content.get(snapshot.id) ?? new Uint8Array()
    let accepted = 0
    const damages = [
      ...Array.from(good, (_, index) => good.map((byte, at) => (at === index ? byte ^ (1 << (index % 8)) : byte))),
      ...Array.from(good, (_, length) => good.slice(0, length)),
      new Uint8Array([...good, 0]),
    ]
    for (const damaged of damages) {
      host.shelf.content.set(snapshot.id, damaged)
      if ((await host.snapshots.read(snapshot.id)).outcome !== 'damaged') accepted += 1
    }
    expect(damages.length).toBeGreaterThan(30)
    expect(accepted).toBe(0)
  })

  it('says when it could not write, and nothing is rotated away then', async () => {
    for (const number of [1, 2, 3]) await keep(asked(number))
    const before = await listed()
    host.shelf.fault = new Error('no room')
    expect(await host.snapshots.write(asked(4))).toEqual({ outcome: 'failed', reason: 'unknown' })
    expect(await listed()).toEqual(before)
    host.shelf.fault = null
    expect(await host.snapshots.write(asked(4))).toMatchObject({ outcome: 'kept' })
  })

  it('does not take what it finds damaged after writing for a snapshot', async () => {
    for (const number of [1, 2, 3]) await keep(asked(number))
    const before = await listed()
    host.shelf.write = (folder, file, bytes) => {
      host.shelf.content.set(`${folder}/${file}`, bytes.slice(1))
      return Promise.resolve()
    }
    expect((await host.snapshots.write(asked(4))).outcome).toBe('failed')
    expect(await listed()).toEqual(before)
  })

  it('reads nothing but a snapshot, whatever is asked for', async () => {
    await keep(asked(1))
    host.shelf.content.set('Claims (one)/notes.txt', bytesOf('mine'))
    host.shelf.content.set('Others/20260101T000000000Z-r1-n1-edit-0000000000000000-00000000000000000000000000000000.roadmap', bytesOf('x'))
    expect(await listed()).toHaveLength(1)
    for (const id of ['Claims (one)/notes.txt', '../secret', 'Claims (one)/../../secret', '', 'Claims (one)'])
      expect(await host.snapshots.read(id)).toEqual({ outcome: 'missing' })
  })

  it('writes one after the other when asked at once', async () => {
    await Promise.all([1, 2, 3].map((number) => host.snapshots.write(asked(number))))
    const instants = (await listed()).map(({ at }) => at)
    expect(new Set(instants).size).toBe(3)
    expect((await listed()).map(({ number }) => number)).toEqual([1, 2, 3])
  })
})

describe('the names of snapshots', () => {
  const described = {
    at: '2026-11-21T10:30:00.123Z',
    number: 12,
    rows: 345,
    occasion: 'before-restore',
    hash: hash(12).slice(0, 16),
  } as const

  it('say all that is needed, sort by time, and are read back', () => {
    const name = snapshotName(described, 'a'.repeat(32))
    expect(name).toBe(`20261121T103000123Z-r12-n345-before-restore-${described.hash}-${'a'.repeat(32)}.roadmap`)
    expect(readSnapshotName('Claims (one)', name)).toEqual({
      snapshot: { ...described, roadmap: 'one', name: 'Claims', id: `Claims (one)/${name}` },
      check: 'a'.repeat(32),
    })
    expect(name < snapshotName({ ...described, at: '2026-11-21T10:30:00.124Z', number: 1 }, '0'.repeat(32))).toBe(true)
  })

  it.each([
    ['a name of no snapshot', 'Claims (one)', 'plan.roadmap'],
    ['a month that is none', 'Claims (one)', `20261321T103000123Z-r12-n345-edit-${'0'.repeat(16)}-${'0'.repeat(32)}.roadmap`],
    ['an occasion nobody knows', 'Claims (one)', `20261121T103000123Z-r12-n345-later-${'0'.repeat(16)}-${'0'.repeat(32)}.roadmap`],
    ['a revision 0', 'Claims (one)', `20261121T103000123Z-r0-n345-edit-${'0'.repeat(16)}-${'0'.repeat(32)}.roadmap`],
    ['a folder of no roadmap', 'Claims', `20261121T103000123Z-r12-n345-edit-${'0'.repeat(16)}-${'0'.repeat(32)}.roadmap`],
  ])('%s is no snapshot', (_what, folder, file) => {
    expect(readSnapshotName(folder, file)).toBeNull()
  })

  it('are names every system takes, whatever a roadmap is called', () => {
    for (const name of ['../../etc', 'CON', 'a/b:c', '計画'.repeat(60), '', 'x (y)'])
      expect(readFolderName(folderName(name, 'V1-_x'))?.roadmap).toBe('V1-_x')
    expect(folderName('../../etc', 'one')).not.toMatch(/[/\\]/)
  })
})

describe('keeping snapshots in two places', () => {
  it('writes to the chosen one, and to the usual one while that cannot be written', async () => {
    await keep(asked(1))
    host.chosen = 'there'
    expect(await keep(asked(2))).toMatchObject({ elsewhere: false })
    host.chosenShelf.fault = new Error('full')
    expect(await keep(asked(3))).toMatchObject({ elsewhere: true })
    host.chosen = 'gone'
    expect(await keep(asked(4))).toMatchObject({ elsewhere: true })
    expect([host.shelf.content.size, host.chosenShelf.content.size]).toEqual([3, 1])
    expect((await listed()).map(({ number }) => number)).toEqual([1, 3, 4])
    host.chosen = 'there'
    expect((await listed()).map(({ number }) => number)).toEqual([1, 2, 3, 4])
    host.chosenShelf.fault = null
    // It is in the usual one already, and the chosen one gets it as well.
    expect((await keep(asked(4))).elsewhere).toBe(false)
    expect([...host.chosenShelf.content.keys()].filter((id) => id.includes('-r4-'))).toHaveLength(1)
  })

  it('takes a good one of either place for a damaged one of the same name', async () => {
    host.chosen = 'there'
    const { snapshot } = await keep(asked(1))
    const good = host.chosenShelf.content.get(snapshot.id)
    if (!good) throw new Error('not in the chosen one')
    host.shelf.content.set(snapshot.id, good)
    host.chosenShelf.content.set(snapshot.id, bytesOf('rot'))
    expect(await host.snapshots.read(snapshot.id)).toMatchObject({ outcome: 'read' })
    expect(await listed()).toHaveLength(1)
    host.shelf.content.set(snapshot.id, bytesOf('rot'))
    expect(await host.snapshots.read(snapshot.id)).toEqual({ outcome: 'damaged' })
  })

  it('rotates what is in both', async () => {
    host.chosen = 'there'
    for (const number of [1, 2, 3, 4, 5, 6]) await keep(asked(number))
    expect(host.chosenShelf.content.size).toBe(3)
  })
})
