import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

/**
 * A registry that lacks the packages of other systems leaves them out of the lock file, and `npm ci` then
 * refuses it everywhere. Run after `npm install`: it names what is missing, without a checksum, so that
 * each system takes its own.
 */
const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

let added = 0
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const parts = path.split('node_modules/').slice(1)
    const places = parts.map(
      (_, depth) =>
        `${parts
          .slice(0, parts.length - depth)
          .map((part) => `node_modules/${part}`)
          .join('')}/node_modules/${name}`,
    )
    if ([...places, `node_modules/${name}`].some((place) => place in lock.packages)) continue
    const words = name.split(/[/-]/)
    const os = systems.find((system) => words.includes(system))
    const cpu = processors.find((processor) => words.includes(processor))
    if (os === undefined || cpu === undefined)
      throw new Error(`${name} of ${path} is missing in package-lock.json, and not for another system.`)
    const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(libc && os === 'linux' ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    }
    added += 1
  }
}

// The project itself has the empty path, and so stays first.
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages of other systems added to package-lock.json.`)
