import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { configuration } from '../../electron-builder.mjs'
import { isStarted, readJson, root } from '../project.mjs'

/** @typedef {'linux' | 'win' | 'mac'} System */

/** The system this runs on. @type {System} */
export const here = process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux'

/** Where it is kept in public, for packages that name it; a name that leads nowhere where that is not known. */
const homepage = process.env['GITHUB_REPOSITORY'] ? `https://github.com/${process.env['GITHUB_REPOSITORY']}` : 'https://rearview.invalid'

/** The package.json of the packed app: no scripts, and no dependencies, because all of them are bundled. */
function writeManifest() {
  const { name, productName, version, description, license } = readJson(join(root, 'package.json'))
  const manifest = {
    name,
    productName,
    version,
    description,
    license,
    homepage,
    author: 'The Rearview authors',
    main: 'electron/main.cjs',
    desktopName: `${String(name)}.desktop`,
  }
  writeFileSync(join(root, 'dist/package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** What a workflow gives of certificates, and of who has a package notarized. */
const secrets = [
  'CSC_LINK',
  'CSC_KEY_PASSWORD',
  'WIN_CSC_LINK',
  'WIN_CSC_KEY_PASSWORD',
  'APPLE_ID',
  'APPLE_APP_SPECIFIC_PASSWORD',
  'APPLE_TEAM_ID',
]

/** A secret that is not there is an empty text in a workflow, and electron-builder would look for a certificate of no name. @param {NodeJS.ProcessEnv} env */
export function forgetEmptySecrets(env) {
  for (const name of secrets) if (env[name] === '') delete env[name]
}

/**
 * Packs what was built.
 * @param {{ system?: System, output?: string, electronDist?: string, unpacked?: boolean, more?: object }} [options]
 * `unpacked` makes the app's folder and no installer; `electronDist` is an Electron that is on this machine
 * @returns {Promise<string[]>} the files that were made
 */
export async function pack({ system = here, output, electronDist, unpacked = false, more = {} } = {}) {
  const { Arch, build, DIR_TARGET, Platform } = await import('electron-builder')
  writeManifest()
  forgetEmptySecrets(process.env)
  const platform = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC }[system]
  const { directories } = configuration
  return build({
    projectDir: root,
    publish: 'never',
    targets: unpacked ? platform.createTarget(DIR_TARGET, Arch.x64) : platform.createTarget(),
    config: {
      ...configuration,
      ...more,
      directories: { ...directories, ...(output !== undefined && { output }) },
      ...(electronDist !== undefined && { electronDist }),
    },
  })
}

/** For package:check, which reads what this says only where it fails. */
if (isStarted(import.meta.url)) {
  const [system = '', electronDist = '', output = '', more = '{}'] = process.argv.slice(2)
  // What is no program cannot be signed.
  const unsigned = { mac: { ...configuration.mac, identity: null } }
  await pack({
    system: /** @type {System} */ (system),
    electronDist: resolve(electronDist),
    output: resolve(output),
    unpacked: true,
    more: { ...unsigned, ...JSON.parse(more) },
  })
}
