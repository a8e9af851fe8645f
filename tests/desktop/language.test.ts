import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWithTestPage } from './built.ts'
import { launchDesktop } from './harness.ts'
import type { Desktop, DesktopOptions } from './harness.ts'

let app: string
let folder: string
let desktop: Desktop | null = null

const launch = async (options: DesktopOptions = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ app, userData: join(folder, 'user'), ...options })
  return desktop
}
const menus = () => (desktop?.electron.menu ?? []).map(({ label }) => label)
const use = (tag: string) =>
  desktop?.page.evaluate(
    (given) =>
      window.rearview?.useLanguage(given as 'de').then(
        () => 'done',
        () => 'refused',
      ),
    tag,
  )
const close = async () => {
  await desktop?.close()
  desktop = null
}

const english = ['File', 'Edit', 'View', 'Window', 'Help']
const german = ['Datei', 'Bearbeiten', 'Ansicht', 'Fenster', 'Hilfe']

beforeAll(async () => {
  app = await buildWithTestPage()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rearview-language-'))
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

describe('main process in real Chromium: the language', () => {
  it('is that of the system before a window said another, and from then on that of the window', async () => {
    await launch({ page: { locale: 'de-AT' } })
    expect(menus()).toEqual(german)
    expect(await use('en')).toBe('done')
    expect(menus()).toEqual(english)
    await close()
    await launch({ page: { locale: 'de-AT' } })
    expect(menus()).toEqual(english)
  })

  it('is English where Rearview does not speak that of the system, or what was kept cannot be read', async () => {
    await launch({ page: { locale: 'fi-FI' } })
    expect(menus()).toEqual(english)
    expect(await use('de')).toBe('done')
    expect(menus()).toEqual(german)
    await close()
    expect(await readFile(join(folder, 'user/language.json'), 'utf8')).toBe('"de"\n')
    await writeFile(join(folder, 'user/language.json'), '"nonsense"')
    await launch({ page: { locale: 'fi-FI' } })
    expect(menus()).toEqual(english)
  })

  it('is one of those that can be chosen', async () => {
    await launch()
    expect(await use('fr')).toBe('refused')
    expect(await use('ur-XB')).toBe('refused')
    expect(menus()).toEqual(english)
  })
})
