import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SaveResult } from '#shared/ipc/save.ts'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop } from './harness.ts'

let desktop: Desktop
let folder: string

beforeAll(async () => {
  desktop = await launchDesktop({ app: await buildWithTestPage() })
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
    (content) =>
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new TextEncoder().encode(content) }),
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
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1) }),
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
    desktop.electron.disk.fault = { on, code }
    expect(await saveTo(path, 'the new plan')).toEqual({ outcome: 'failed', reason })
    expect(await readFile(path, 'utf8')).toBe('the old plan')
    expect(await readdir(folder)).toEqual(['plan.csv'])
    expect(desktop.electron.log.join('')).toContain(code)
    expect(desktop.electron.log.join('')).not.toMatch(/plan|tmp/)
  })

  it('fails in a folder that is not there, and on a path that is a folder', async () => {
    expect(await saveTo(join(folder, 'gone', 'plan.csv'))).toEqual({ outcome: 'failed', reason: 'unknown' })
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
      window.rearview?.saveFile({ name: 'plan.csv', mime: 'text/csv', bytes: new Uint8Array(1) }),
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
      (name) => window.rearview?.saveFile({ name, mime: 'text/csv', bytes: new Uint8Array(1) }),
      asked,
    )
    const { defaultPath = '' } = desktop.electron.saveDialogs.at(-1) ?? {}
    expect(basename(defaultPath)).toBe(proposed)
    expect(defaultPath).toMatch(/[\\/]documents[\\/][^\\/]+$/)
  })

  it('proposes a name no longer than a file system takes', async () => {
    desktop.electron.answerSaveDialogs(() => 'cancel')
    await desktop.page.evaluate(
      (name) => window.rearview?.saveFile({ name, mime: 'text/csv', bytes: new Uint8Array(1) }),
      `${'计'.repeat(290)}.csv`,
    )
    const name = basename(desktop.electron.saveDialogs.at(-1)?.defaultPath ?? '')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name).toMatch(/计\.csv$/)
  })

  it('asks about replacing a file, and names its kind', async () => {
    await saveTo(join(folder, 'plan.csv'))
    expect(desktop.electron.saveDialogs.at(-1)).toMatchObject({
      filters: [
        { name: 'CSV file', extensions: ['csv'] },
        { name: 'All files', extensions: ['*'] },
      ],
      properties: expect.arrayContaining(['showOverwriteConfirmation']) as unknown,
    })
  })
})
