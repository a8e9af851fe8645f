import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import plist from 'plist'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { configuration } from '../../electron-builder.mjs'
import { root } from '../project.mjs'
import { headerHash } from './contents.mjs'

/** @typedef {import('./pack.mjs').System} System */

const texts = {
  /** @type {(name: string, wanted: boolean) => string} */
  fuse: (name, wanted) => `The fuse ${name} is not ${wanted ? 'on' : 'off'}.`,
  unset: (/** @type {string} */ name) => `The fuse ${name} is set by nobody.`,
  /** @type {(where: string) => string} */
  integrity: (where) => `The hash of the archive in ${where} is not that of the archive.`,
  missing: (/** @type {string} */ path) => `${path} is not beside the app.`,
  stray: (/** @type {string} */ path) => `${path} is beside the app, and should not be.`,
  icon: 'The program has not the icon of Rearview.',
  opens: 'The app does not say that it opens .roadmap files.',
}

/** Where things are in what was packed for a system. @param {System} system @param {string} output */
export function placesIn(system, output) {
  if (system === 'mac') {
    // Installers are made of both processors in one; the check packs one.
    const folder = existsSync(join(output, 'mac-universal')) ? 'mac-universal' : 'mac'
    const app = join(output, folder, 'Rearview.app')
    const contents = join(app, 'Contents')
    return {
      program: app,
      resources: join(contents, 'Resources'),
      locales: join(contents, 'Frameworks/Electron Framework.framework/Versions/A/Resources'),
      beside: [],
    }
  }
  const folder = join(output, `${system}-unpacked`)
  const program = join(folder, system === 'win' ? 'Rearview.exe' : 'rearview')
  return {
    program,
    resources: join(folder, 'resources'),
    locales: join(folder, 'locales'),
    beside: ['LICENSE.electron.txt', 'LICENSES.chromium.html'].map((name) => join(folder, name)),
  }
}

/** The configuration of electron-builder has no word for it: where WebAssembly traps are handled is left as Electron has it. */
const leftAlone = 'WasmTrapHandlers'

/** What is wrong with the fuses of a program, read back from its bytes. @param {string} program @returns {Promise<string[]>} */
export async function fuseProblems(program) {
  const wire = await getCurrentFuseWire(program)
  const wanted = new Map(Object.entries(configuration.electronFuses ?? {}).map(([name, on]) => [name.toLowerCase(), on === true]))
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)) && name !== leftAlone)
  return names.flatMap((name) => {
    const on = wanted.get(name.toLowerCase())
    if (on === undefined) return [texts.unset(name)]
    const state = wire[FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)]]
    return state === (on ? FuseState.ENABLE : FuseState.DISABLE) ? [] : [texts.fuse(name, on)]
  })
}

/** @param {string} program */
function windowsResources(program) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)))
  const bytesOf = (/** @type {string | number} */ type) => entries.filter((entry) => entry.type === type).map(({ bin }) => Buffer.from(bin))
  // Icons are resources of type 3, one for each size.
  return { integrity: bytesOf('INTEGRITY')[0]?.toString('utf8') ?? '[]', icons: bytesOf(3) }
}

/** What macOS and Windows keep in the program itself; Linux has no place for it. @type {Record<System, (output: string) => string[]>} */
const inProgram = {
  linux: () => [],
  win: (output) => {
    const { program, resources } = placesIn('win', output)
    const found = windowsResources(program)
    /** @type {{ file: string, value: string }[]} */
    const told = JSON.parse(found.integrity)
    const isRight = told.some(
      ({ file, value }) => file === String.raw`resources\app.asar` && value === headerHash(join(resources, 'app.asar')),
    )
    const largest = readFileSync(join(root, 'build/icons/png/256x256.png'))
    return [
      ...(isRight ? [] : [texts.integrity('Rearview.exe')]),
      ...(found.icons.some((icon) => icon.equals(largest)) ? [] : [texts.icon]),
    ]
  },
  mac: (output) => {
    const { program, resources } = placesIn('mac', output)
    const info = Object(plist.parse(readFileSync(join(program, 'Contents/Info.plist'), 'utf8')))
    const told = info.ElectronAsarIntegrity?.['Resources/app.asar']?.hash
    const opens = JSON.stringify(info.CFBundleDocumentTypes ?? []).includes('"roadmap"')
    const isOurs = readFileSync(join(resources, info.CFBundleIconFile)).equals(readFileSync(join(root, 'build/icons/icon.icns')))
    return [
      ...(told === headerHash(join(resources, 'app.asar')) ? [] : [texts.integrity('Info.plist')]),
      ...(isOurs ? [] : [texts.icon]),
      ...(opens ? [] : [texts.opens]),
    ]
  },
}

/**
 * Whatever is wrong with what was packed for a system, besides the content of its archive.
 * @param {System} system @param {string} output
 */
export async function packedProblems(system, output) {
  const { program, resources, locales, beside } = placesIn(system, output)
  const strayLocales = readdirSync(locales).filter((name) => /\.lproj$|^[a-z]{2,3}(-\w+)?\.pak$/.test(name) && !name.startsWith('en'))
  const strayCode = readdirSync(resources).filter((name) => /\.asar$|^app/.test(name) && name !== 'app.asar')
  return [
    ...(await fuseProblems(program)),
    ...inProgram[system](output),
    ...beside.filter((path) => !existsSync(path)).map(texts.missing),
    ...[...strayLocales, ...strayCode].map(texts.stray),
  ]
}
