import { Buffer } from 'node:buffer'

/** @typedef {import('../licences.ts').Licence} Licence */
/** @typedef {{ readonly version?: string, readonly integrity?: string }} Locked */
/** @typedef {{ readonly name: string, readonly version: string, readonly licence: string }} Named */

/** @param {Named} of @returns {string} the address of a package, with the @ of a scope written as it asks for */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** @param {string} licence */
const licencesOf = (licence) => [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }]

/** @param {string} integrity as in a lock file: `sha512-` and the hash in base 64 */
function hashesOf(integrity) {
  const [algorithm = '', hash = ''] = integrity.split('-')
  return [{ alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') }]
}

/**
 * @param {Named} of
 * @param {'library' | 'framework' | 'application'} type
 * @param {string | undefined} integrity
 */
const component = ({ name, version, licence }, type, integrity) => ({
  type,
  'bom-ref': purl({ name, version, licence }),
  name,
  version,
  licenses: licencesOf(licence),
  purl: purl({ name, version, licence }),
  ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
})

/**
 * The software bill of materials of what ships, as CycloneDX 1.5: the packages of which the bundles hold something, and
 * Electron, in which they run. The bundles say which those are. `npm sbom` lists what is installed: it names packages of
 * which nothing ships, and leaves some out. There is no time and no number made at random in it, so the same is the same.
 * @param {readonly Licence[]} shipped Rearview itself among them
 * @param {Named} electron
 * @param {Readonly<Record<string, Locked>>} locked the packages of the lock file by their places
 */
export function sbomOf(shipped, electron, locked) {
  /** @param {Named} of */
  const integrityOf = ({ name, version }) =>
    Object.entries(locked).find(([place, known]) => place.endsWith(`node_modules/${name}`) && known.version === version)?.[1].integrity
  const own = shipped.filter(({ name }) => name === 'Rearview')
  const others = shipped.filter(({ name }) => name !== 'Rearview')
  const [rearview] = own.map(({ version, licence }) => component({ name: 'rearview', version, licence }, 'application', undefined))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: rearview },
    components: [
      component(electron, 'framework', integrityOf(electron)),
      ...others.map((one) => component(one, 'library', integrityOf(one))),
    ],
  }
}
