import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SaveResult } from '#shared/ipc/save.ts'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let app: string
let desktop: Desktop
let folder: string

beforeAll(async () => {
  app = await buildWithTestPage()
  desktop = await launchDesktop({ app })
})

afterAll(async () => {
  await desktop.close()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rearview-save-'))
  desktop.electron.disk.done.length = 0
  desktop.electron.log.length = 0
})

afterEach(async () => {
  desktop.electron.disk.fault = null
  await rm(folder, { recursive: true, force: true })
})

const saveTo = async (path: string, text = 'a plan'): Promise<SaveResult | undefined> => {
  desktop.electron.answerSaveDialogs(() => ({ path }))
  return await desktop.page.evaluate(
    (content) => window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new TextEncoder().encode(content), roadmap: null }),
    text,
  )
}

describe('main process in real Chromium: saving a file', () => {
  it('writes what it was given where the user said', async () => {
    const path = join(folder, 'plan.csv')
    expect(await saveTo(path)).toEqual({ outcome: 'saved', where: path })
    expect(await readFile(path, 'utf8')).toBe('a plan')
    expect(await readdir(folder)).toEqual(['plan.csv'])
  })

  it('carries five megabytes byte for byte', async () => {
    const path = join(folder, 'large.bin')
    desktop.electron.answerSaveDialogs(() => ({ path }))
    await desktop.page.evaluate(() =>
      window.rearview?.saveFile({
        name: 'large.bin',
        mime: 'application/octet-stream',
        bytes: Uint8Array.from({ length: 5_000_000 }, (_, at) => (at * 31) % 256),
        roadmap: null,
      }),
    )
    const written = await readFile(path)
    expect(written.equals(Buffer.from(Array.from({ length: 5_000_000 }, (_, at) => (at * 31) % 256)))).toBe(true)
  })

  it('writes aside, flushes, renames, and flushes the folder, in this order', async () => {
    await saveTo(join(folder, 'plan.csv'))
    expect(desktop.electron.disk.done).toEqual([
      'open',
      'writeFile',
      'sync',
      'close',
      'rename',
      'open folder',
      'sync folder',
      'close folder',
    ])
  })

  it('says when the user has changed their mind, and writes nothing', async () => {
    desktop.electron.answerSaveDialogs(() => 'cancel')
    const result = await desktop.page.evaluate(() =>
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1), roadmap: null }),
    )
    expect(result).toEqual({ outcome: 'cancelled' })
    expect(desktop.electron.disk.done).toEqual([])
  })

  it.each([
    ['open', 'ENOSPC', 'disk-full'],
    ['writeFile', 'ENOSPC', 'disk-full'],
    ['writeFile', 'EDQUOT', 'disk-full'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['open', 'EACCES', 'not-allowed'],
    ['open', 'EROFS', 'not-allowed'],
    ['rename', 'EPERM', 'not-allowed'],
    ['writeFile', 'EIO', 'unknown'],
  ] as const)('a failure of %s with %s is "%s", and the old file is whole', async (on, code, reason) => {
    const path = join(folder, 'plan.csv')
    await writeFile(path, 'the old plan')
    desktop.electron.answerMessageBoxes(0)
    desktop.electron.disk.fault = { on, code }
    expect(await saveTo(path, 'the new plan')).toEqual({ outcome: 'failed', reason })
    expect(await readFile(path, 'utf8')).toBe('the old plan')
    expect(await readdir(folder)).toEqual(['plan.csv'])
    expect(desktop.electron.log.join('')).toContain(code)
    expect(desktop.electron.log.join('')).not.toMatch(/plan|tmp/)
  })

  it('fails in a folder that is not there, and on a path that is a folder', async () => {
    expect(await saveTo(join(folder, 'gone', 'plan.csv'))).toEqual({ outcome: 'failed', reason: 'unknown' })
    desktop.electron.answerMessageBoxes(0)
    await mkdir(join(folder, 'taken.csv'))
    expect(await saveTo(join(folder, 'taken.csv'))).toEqual({ outcome: 'failed', reason: 'unknown' })
    expect(await readdir(folder)).toEqual(['taken.csv'])
  })

  it.skipIf(process.platform === 'win32')('is not allowed in a folder the user may only read', async () => {
    await chmod(folder, 0o500)
    // No folder refuses an administrator: as one, this is asked as nobody.
    const isAdministrator = process.geteuid?.() === 0
    if (isAdministrator) process.seteuid?.(65_534)
    try {
      expect(await saveTo(join(folder, 'plan.csv'))).toEqual({ outcome: 'failed', reason: 'not-allowed' })
    } finally {
      if (isAdministrator) process.seteuid?.(0)
    }
    expect(await readdir(folder)).toEqual([])
    await chmod(folder, 0o700)
  })

  it('fails when the dialog does', async () => {
    desktop.electron.answerSaveDialogs(() => ({ error: new Error('no dialog /home/user') }))
    const result = await desktop.page.evaluate(() =>
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1), roadmap: null }),
    )
    expect(result).toEqual({ outcome: 'failed', reason: 'unknown' })
    expect(desktop.electron.log.join('')).not.toContain('/home/user')
  })

  it.each([
    ['plan.csv', 'plan.csv'],
    ['Größe 计划 план.csv', 'Größe 计划 план.csv'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['/etc/passwd', '-etc-passwd'],
    [String.raw`C:\Windows\win.ini`, 'C-Windows-win.ini'],
    ['a<b>c:d"e|f?g*h.csv', 'a-b-c-d-e-f-g-h.csv'],
    ['CON.csv', 'CON-.csv'],
    ['lpt1', 'lpt1-'],
    ['.hidden.csv', 'hidden.csv'],
    ['trailing. . ', 'trailing'],
    ['line\nbreak.csv', 'line break.csv'],
    ['turned\u202Egnp.csv', 'turned-gnp.csv'],
    ['...', 'Rearview'],
    ['///', 'Rearview'],
  ])('proposes a name every system takes: %j', async (asked, proposed) => {
    desktop.electron.answerSaveDialogs(() => 'cancel')
    await desktop.page.evaluate(
      (name) => window.rearview?.saveFile({ name, mime: 'text/csv', bytes: new Uint8Array(1), roadmap: null }),
      asked,
    )
    const { defaultPath = '' } = desktop.electron.saveDialogs.at(-1) ?? {}
    expect(basename(defaultPath)).toBe(proposed)
    expect(defaultPath).toMatch(/[\\/]documents[\\/][^\\/]+$/)
  })

  it('proposes a name no longer than a file system takes', async () => {
    desktop.electron.answerSaveDialogs(() => 'cancel')
    await desktop.page.evaluate(
      (name) => window.rearview?.saveFile({ name, mime: 'text/csv', bytes: new Uint8Array(1), roadmap: null }),
      `${'计'.repeat(290)}.csv`,
    )
    const name = basename(desktop.electron.saveDialogs.at(-1)?.defaultPath ?? '')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name).toMatch(/计\.csv$/)
  })

  it('names its kind', async () => {
    await saveTo(join(folder, 'plan.csv'))
    expect(desktop.electron.saveDialogs.at(-1)?.filters).toEqual([
      { name: 'CSV file', extensions: ['csv'] },
      { name: 'All files', extensions: ['*'] },
    ])
  })
})

describe('main process in real Chromium: a file that is there', () => {
  it('is replaced once the user has said so, where the system’s dialog may not have asked', async () => {
    const path = join(folder, 'plan.csv')
    await writeFile(path, 'the old plan')
    const before = desktop.electron.messageBoxes.length
    desktop.electron.answerMessageBoxes(0)
    expect(await saveTo(path, 'the new plan')).toEqual({ outcome: 'saved', where: path })
    expect(await readFile(path, 'utf8')).toBe('the new plan')
    const [box, ...more] = desktop.electron.messageBoxes.slice(before)
    expect(more).toEqual([])
    expect(box).toMatchObject({
      message: '“plan.csv” is there already.',
      buttons: ['Replace it', 'Choose another name'],
      defaultId: 1,
      cancelId: 1,
    })
  })

  it('stays, and the dialog opens again where it was, while the user wants another name', async () => {
    const path = join(folder, 'plan.csv')
    await writeFile(path, 'the old plan')
    desktop.electron.answerMessageBoxes(1)
    const proposed: (string | undefined)[] = []
    desktop.electron.answerSaveDialogs(({ defaultPath }) => {
      proposed.push(defaultPath)
      return proposed.length === 1 ? { path } : { path: join(folder, 'plan 2.csv') }
    })
    const result = await desktop.page.evaluate(() =>
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1), roadmap: null }),
    )
    expect(result).toEqual({ outcome: 'saved', where: join(folder, 'plan 2.csv') })
    expect(proposed[1]).toBe(path)
    expect(await readFile(path, 'utf8')).toBe('the old plan')
  })
})

/** Saves a file of a roadmap into a folder, and returns the folder that was proposed for it. */
const proposedFor = async (running: Desktop, roadmap: string | null, into: string): Promise<string> => {
  running.electron.answerSaveDialogs(({ defaultPath = '' }) => ({ path: join(into, `${roadmap} ${basename(defaultPath)}`) }))
  running.electron.answerMessageBoxes(0)
  const result = await running.page.evaluate(
    (of) => window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1), roadmap: of }),
    roadmap,
  )
  expect(result?.outcome).toBe('saved')
  return dirname(running.electron.saveDialogs.at(-1)?.defaultPath ?? '')
}

describe('main process in real Chromium: the folder of a roadmap', () => {
  let userData: string
  let documents: string
  let running: Desktop | null
  const launch = async (): Promise<Desktop> => {
    await running?.close()
    running = await launchDesktop({ app, userData, documents })
    return running
  }
  beforeEach(async () => {
    userData = join(folder, 'user')
    documents = join(folder, 'documents')
    running = null
    for (const name of ['a', 'b']) await mkdir(join(folder, name))
  })
  afterEach(async () => {
    await running?.close()
  })

  it('is that of its last file, from one start to the next, and no other roadmap’s', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')]
    const first = await launch()
    expect(await proposedFor(first, 'one', a)).toBe(documents)
    expect(await proposedFor(first, 'two', b)).toBe(documents)
    expect(await proposedFor(first, 'one', a)).toBe(a)
    const second = await launch()
    expect(await proposedFor(second, 'one', b)).toBe(a)
    expect(await proposedFor(second, 'one', b)).toBe(b)
    expect(await proposedFor(second, 'two', b)).toBe(b)
    expect(await proposedFor(second, null, a)).toBe(documents)
  })

  it('is the documents where it is gone, or cannot be remembered', async () => {
    const a = join(folder, 'a')
    const first = await launch()
    await proposedFor(first, 'one', a)
    await rm(a, { recursive: true })
    expect(await proposedFor(first, 'one', join(folder, 'b'))).toBe(documents)
    await writeFile(join(userData, 'last-folders.json'), '[{"roadmap": "one", "folder": "../relative"}]')
    const second = await launch()
    expect(await proposedFor(second, 'one', join(folder, 'b'))).toBe(documents)
    expect(second.electron.log.join('')).toContain('last-folders.json could not be read')
  })

  it('is not remembered of a file that was not saved', async () => {
    const first = await launch()
    first.electron.answerSaveDialogs(() => ({ path: join(folder, 'a', 'plan.csv') }))
    first.electron.disk.fault = { on: 'writeFile', code: 'ENOSPC' }
    await first.page.evaluate(() =>
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1), roadmap: 'one' }),
    )
    first.electron.disk.fault = null
    expect(await proposedFor(first, 'one', join(folder, 'b'))).toBe(documents)
  })

  it('is remembered of two hundred roadmaps at most, the last ones', async () => {
    const a = join(folder, 'a')
    const all = Array.from({ length: 200 }, (_, at) => ({ roadmap: `r${at}`, folder: a }))
    await mkdir(userData)
    await writeFile(join(userData, 'last-folders.json'), JSON.stringify(all))
    const first = await launch()
    expect(await proposedFor(first, 'new', a)).toBe(documents)
    const kept = JSON.parse(await readFile(join(userData, 'last-folders.json'), 'utf8')) as typeof all
    expect(kept.map(({ roadmap }) => roadmap)).toEqual([...all.slice(1).map(({ roadmap }) => roadmap), 'new'])
    expect(await proposedFor(first, 'r0', a)).toBe(documents)
  })

  it('is remembered of each of two files that are saved at once', async () => {
    const first = await launch()
    first.electron.answerSaveDialogs(() => ({ path: join(folder, 'a', 'plan.csv') }))
    first.electron.answerMessageBoxes(0)
    const save = (roadmap: string) =>
      first.page.evaluate(
        (of) => window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1), roadmap: of }),
        roadmap,
      )
    await Promise.all([save('one'), save('two')])
    const second = await launch()
    expect(await proposedFor(second, 'one', join(folder, 'a'))).toBe(join(folder, 'a'))
    expect(await proposedFor(second, 'two', join(folder, 'a'))).toBe(join(folder, 'a'))
  })
})
