import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

const fixture = fileURLToPath(new URL('../fixtures/roadmapFiles/schema-5.roadmap', import.meta.url))
const ours = { url: 'app://rearview/' }

let app: string
let folder: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ app, userData: join(folder, 'user'), ...options })
  return desktop
}
beforeAll(async () => {
  app = await buildWithTestPage()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rearview-recent-'))
})
afterEach(async () => {
  await desktop?.close()
  desktop = null
  await rm(folder, { recursive: true, maxRetries: 5 })
})

const fileAt = async (...parts: readonly string[]): Promise<string> => {
  const path = join(folder, ...parts)
  await mkdir(join(path, '..'), { recursive: true })
  await copyFile(fixture, path)
  return path
}
const take = ({ electron }: Desktop) => electron.invokeAs(ours, 'files:take', undefined) as Promise<{ outcome: string } | null>
const takeAll = async (from: Desktop) => {
  while ((await take(from)) !== null) {}
}
const recent = ({ electron }: Desktop): readonly (string | undefined)[] => {
  const file = electron.menu?.find(({ label }) => label === 'File')?.submenu
  const list = Array.isArray(file) ? file.find(({ label }) => label === 'Open recent')?.submenu : undefined
  return Array.isArray(list) ? list.filter(({ label, enabled }) => label !== undefined && enabled !== false).map(({ label }) => label) : []
}

describe('main process in real Chromium: recent files', () => {
  it('are kept from one start to the next, the latest first, and told apart by their folders', async () => {
    const [one, two] = [await fileAt('A & B', 'plan.roadmap'), await fileAt('C', 'plan.roadmap')]
    const first = await launch({ argv: [one, two] })
    expect(recent(first)).toEqual([])
    await takeAll(first)
    expect(recent(first)).toEqual(['plan.roadmap (C)', 'plan.roadmap (A && B)', 'Clear the list'])
    await first.close()

    const second = await launch({ platform: 'win32' })
    await expect.poll(() => recent(second)).toEqual(['plan.roadmap (C)', 'plan.roadmap (A && B)', 'Clear the list'])
    second.electron.chooseMenu('File', 'Open recent', 'plan.roadmap (A && B)')
    await expect.poll(() => second.electron.windows[0]?.told).toContain('files:waiting')
    expect(await take(second)).toMatchObject({ outcome: 'read', name: 'plan.roadmap' })
    expect(recent(second).slice(0, 2)).toEqual(['plan.roadmap (A && B)', 'plan.roadmap (C)'])
    expect(second.electron.recentDocuments).toEqual([one])

    second.electron.chooseMenu('File', 'Open recent', 'Clear the list')
    await expect.poll(() => recent(second)).toEqual([])
    expect(second.electron.recentDocuments).toEqual([])
    await expect.poll(() => readFile(join(folder, 'user/recent-files.json'), 'utf8')).toBe('[]\n')
  })

  it('are ten at most, with the copies that were saved, and without other files', async () => {
    const paths = await Promise.all(Array.from({ length: 11 }, (_, index) => fileAt(`plan ${index}.roadmap`)))
    const opened = await launch({ argv: paths })
    await takeAll(opened)
    expect(recent(opened)).toHaveLength(11)
    expect(recent(opened).at(-2)).toBe('plan 1.roadmap')

    const save = (name: string) =>
      opened.page.evaluate(
        (given) => window.host.saveFile({ name: given, mime: 'application/zip', bytes: new Uint8Array([1]), roadmap: null }),
        name,
      )
    opened.electron.answerSaveDialogs(({ defaultPath = '' }) => ({ path: join(folder, defaultPath.split('/').at(-1) ?? '') }))
    await save('Copy.roadmap')
    await save('Slides.pdf')
    expect(recent(opened)[0]).toBe('Copy.roadmap')
  })

  it('that are gone leave the list when they are asked for; what cannot be read now stays', async () => {
    const [gone, there] = [await fileAt('gone.roadmap'), await fileAt('there.roadmap')]
    const opened = await launch({ argv: [gone, there] })
    await takeAll(opened)
    await rm(gone)
    await rm(there)
    await mkdir(there)
    opened.electron.chooseMenu('File', 'Open recent', 'gone.roadmap')
    expect(await take(opened)).toEqual({ outcome: 'failed', name: 'gone.roadmap', reason: 'gone' })
    opened.electron.chooseMenu('File', 'Open recent', 'there.roadmap')
    expect(await take(opened)).toMatchObject({ reason: 'unreadable' })
    expect(recent(opened)).toEqual(['there.roadmap', 'Clear the list'])
  })

  it('are none where what was kept is damaged or names no whole path', async () => {
    await mkdir(join(folder, 'user'), { recursive: true })
    for (const text of ['{', '["../plan.roadmap"]']) {
      await writeFile(join(folder, 'user/recent-files.json'), text)
      const opened = await launch()
      await expect.poll(() => opened.electron.log.join('')).toContain('recent-files.json could not be read')
      expect(recent(opened)).toEqual([])
      await opened.close()
      desktop = null
    }
  })
})
