import { spawnSync } from 'node:child_process'
import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPackage, packWithStandIn, shippedLicences, systems } from '../../build/scripts/package-check.mjs'
import { contentProblems, damaged, readArchive, sizes } from '../../build/scripts/packaging/contents.mjs'
import { fuseProblems, packedProblems, placesIn } from '../../build/scripts/packaging/packed.mjs'

const folder = '.cache/package-check'
let checked: Awaited<ReturnType<typeof checkPackage>>
let scratch = ''

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'rearview-packed-'))
  checked = await checkPackage()
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('what is packed with a stand-in for Electron’s runtime', () => {
  it('is sound on the three systems', () => {
    expect(checked.problems).toEqual([])
  })

  it('is the built app, with nothing of node_modules and a package.json that asks for nothing', () => {
    const paths = [...checked.contents.keys()]
    expect(paths.filter((path) => !path.startsWith('renderer/assets/')).toSorted()).toEqual([
      'electron/icon.png',
      'electron/main.cjs',
      'electron/preload.cjs',
      'package.json',
      'renderer/index.html',
      'renderer/licences.json',
    ])
    const manifest: unknown = JSON.parse(String(checked.contents.get('package.json')))
    expect(manifest).toMatchObject({ name: 'rearview', productName: 'Rearview', main: 'electron/main.cjs' })
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('scripts')
  })

  it('is counted by part, and every byte once', () => {
    const all = [...checked.contents.values()].reduce((sum, { length }) => sum + length, 0)
    expect(sizes(checked.contents).reduce((sum, [, size]) => sum + size, 0)).toBe(all)
    expect(checked.bytes).toBeGreaterThan(all)
  })

  it('is refused by electron-builder where the configuration has a word it does not know', async () => {
    const packing = packWithStandIn('linux', { folder: join(scratch, 'unknown'), more: { nonsense: true } })
    await expect(packing).rejects.toThrow(/unknown property 'nonsense'/)
  })

  it('is refused here where the configuration lets more into the archive', async () => {
    const output = await packWithStandIn('linux', { folder: join(scratch, 'more'), more: { files: ['**/*'] } })
    const contents = readArchive(join(placesIn('linux', output).resources, 'app.asar'))
    expect(contentProblems(contents)).toContain('renderer/.licences.json is in the archive, and is for the build alone.')
  })
})

describe('npm run package, where Electron’s runtime cannot be had', () => {
  it('says so in one sentence, with the way out, and fails', () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: scratch, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['build/scripts/package.mjs'], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(
      /^Nothing was packaged: Electron’s runtime could not be downloaded \(ELECTRON_SKIP_BINARY_DOWNLOAD is set\); .*npm run package:check.*\.\n$/,
    )
  })
})

describe('a planted violation is found', () => {
  const main = 'electron/main.cjs'
  /** The least that is sound. */
  const few = new Map(
    ['package.json', main, 'electron/preload.cjs', 'renderer/index.html', 'renderer/licences.json'].map((path) => [path, Buffer.from('')]),
  )
  const planted = (path: string, text: string): string[] => contentProblems(new Map([...few, [path, Buffer.from(text)]]))

  it('and nothing where there is none', () => {
    expect(contentProblems(few)).toEqual([])
  })

  it.each([
    ['renderer/assets/index-BwABoBnB.js.map', '{}', 'is a source map'],
    ['renderer/app/App.test.js', '', 'is a test'],
    ['tests/e2e/app.js', '', 'is a test'],
    ['node_modules/vitest/index.js', '', 'is a package of node_modules'],
    ['electron/main/main.ts', '', 'is a source'],
    ['renderer/.stamp.json', '{}', 'is for the build alone'],
    ['README.md', '', 'is nothing that runs'],
    ['renderer/assets/unused-ABCDEFGH.js', '', 'nothing refers to it'],
    ['renderer/index.html', '<script src="./assets/gone-ABCDEFGH.js"></script>', 'refers to gone-ABCDEFGH.js, which is not in the archive'],
    ['renderer/index.html', '<style>/*# sourceMappingURL=index.css.map */</style>', 'refers to a source map'],
    [main, 'require("zod")', 'needs zod at run time'],
    [main, 'require(name)', 'needs a module by a computed name at run time'],
    [main, 'import("electron-updater")', 'needs electron-updater at run time'],
    ['electron/preload.cjs', 'require("node:fs")', 'needs node:fs at run time'],
  ])('in %s: %s', (path, text, expected) => {
    expect(planted(path, text)).toEqual([expect.stringContaining(expected)])
  })

  it('where a file is missing that has to be there', () => {
    const without = new Map([...few].filter(([path]) => path !== main))
    expect(contentProblems(without)).toEqual(['electron/main.cjs is not in the archive.'])
  })

  it.each([
    [{ licence: 'GPL-3.0-only', text: 'text' }, 'is under GPL-3.0-only'],
    [{ licence: 'MIT AND GPL-2.0-only', text: 'text' }, 'is under MIT AND GPL-2.0-only'],
    [{ licence: '', text: 'text' }, 'names no licence'],
    [{ licence: 'MIT', text: null }, 'brings no text'],
    [{ licence: 'MIT', text: 'text', name: 'vitest' }, 'is a package for development'],
  ])('among the licences: %o', (one, expected) => {
    const list = JSON.stringify([{ name: 'planted', version: '1.0.0', ...one }])
    expect(shippedLicences(new Map([['renderer/licences.json', Buffer.from(list)]]))).toEqual([expect.stringContaining(expected)])
  })

  it('where a fuse is set the other way, one by one', async () => {
    const program = join(scratch, 'rearview')
    const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)) && name !== 'WasmTrapHandlers')
    expect(names).toHaveLength(8)
    for (const name of names) {
      await copyFile(placesIn('linux', `${folder}/linux/packed`).program, program)
      const isOn = /Integrity|OnlyLoad/.test(name)
      await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options[name as keyof typeof FuseV1Options]]: !isOn })
      expect(await fuseProblems(program)).toEqual([`The fuse ${name} is not ${isOn ? 'on' : 'off'}.`])
    }
  })

  it.each(systems.filter((system) => system !== 'linux'))('where the archive is exchanged after it was packed for %s', async (system) => {
    const output = join(scratch, `exchanged-${system}`)
    await cp(`${folder}/${system}/packed`, output, { recursive: true })
    const archive = join(placesIn(system, output).resources, 'app.asar')
    const bytes = await readFile(archive)
    // A name in the table of the archive, and the last byte of its last file.
    bytes.write('main.cjx', bytes.indexOf('main.cjs'))
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    await writeFile(archive, bytes)
    expect(await packedProblems(system, output)).toEqual([expect.stringMatching(/hash of the archive/)])
    expect(damaged(archive, readArchive(archive))).toHaveLength(1)
  })
})
