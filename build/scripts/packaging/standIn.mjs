import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import plist from 'plist'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** @typedef {import('./pack.mjs').System} System */

/** By this the fuses are found in a binary of Electron. It is not exported by the package that flips them. */
const sentinel =
  /SENTINEL = '(\w+)'/.exec(
    readFileSync(join(dirname(fileURLToPath(import.meta.resolve('@electron/fuses'))), 'constants.js'), 'utf8'),
  )?.[1] ?? ''

/** The fuses as they are in a runtime that was downloaded: version 1, nine of them, most of them the other way round. */
const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101100011')])

/** A program of Windows that does nothing and has the resources a packager writes to. */
function program() {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const described = Resource.VersionInfo.createEmpty()
  described.setStringValues({ lang: 0x0409, codepage: 1200 }, { ProductName: 'Electron' })
  described.outputToResourceEntries(resources.entries)
  // Kept in a resource, because editing writes the program anew.
  resources.entries.push({ type: 10, id: 1, lang: 0x0409, codepage: 1200, bin: new Uint8Array(fuses).buffer })
  resources.outputResource(executable)
  return Buffer.from(executable.generate())
}

const bundle = 'Electron.app/Contents'

/** @param {string} executable */
const info = (executable) =>
  plist.build({ CFBundleExecutable: executable, CFBundleName: executable, CFBundleVersion: '1.0.0', CFBundleIconFile: 'electron.icns' })

/** @type {Record<System, () => Record<string, string | Buffer>>} */
const files = {
  linux: () => ({ electron: fuses }),
  win: () => ({ 'electron.exe': program() }),
  mac: () => ({
    [`${bundle}/Info.plist`]: info('Electron'),
    [`${bundle}/MacOS/Electron`]: '',
    [`${bundle}/Resources/electron.icns`]: '',
    [`${bundle}/Frameworks/Electron Framework.framework/Electron Framework`]: fuses,
    [`${bundle}/Frameworks/Electron Helper.app/Contents/Info.plist`]: info('Electron Helper'),
    [`${bundle}/Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper`]: '',
  }),
}

/** What lies beside or inside every runtime. @type {Record<System, string>} */
const locales = {
  linux: 'locales/$.pak',
  win: 'locales/$.pak',
  mac: `${bundle}/Frameworks/Electron Framework.framework/Versions/A/Resources/$.lproj/locale.pak`,
}

/**
 * Writes a folder that looks to a packager like Electron's runtime: what it renames, edits, deletes and signs is
 * there, and nothing runs.
 * @param {System} system @param {string} folder
 */
export function writeStandIn(system, folder) {
  const languages = system === 'mac' ? ['en', 'de'] : ['en-US', 'de']
  const all = {
    ...files[system](),
    ...Object.fromEntries(languages.map((language) => [locales[system].replace('$', language), ''])),
    LICENSE: 'Electron’s own',
    'LICENSES.chromium.html': 'Chromium’s own',
  }
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content, { mode: 0o755 })
  }
}
