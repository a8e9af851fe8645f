import { readImports } from './imports.ts'
import type { Sources } from './imports.ts'
import { commonFiles, dateFolders, keepers, layers } from './layers.ts'
import type { Layer } from './layers.ts'

const isIn = (file: string, folder: string): boolean => file.startsWith(`${folder}/`)

const layerOf = (file: string): Layer | undefined => layers.find(({ folder }) => isIn(file, folder))

/** The house a file of such a layer belongs to: `review` in `renderer/features/review/Sign.tsx`. */
const houseOf = (file: string, { folder }: Layer): string => file.slice(folder.length + 1).split('/')[0] ?? ''

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function checkFile(file: string, layer: Layer, target: string): string | null {
  if (commonFiles.includes(target)) return null
  const other = layerOf(target)
  if (other === undefined) {
    return `imports ${target}, which is in no layer. Mend: move it into one, or add its folder to tests/architecture/layers.ts.`
  }
  if (other === layer) {
    if (layer.apart !== true || houseOf(file, layer) === houseOf(target, layer)) return null
    return `imports ${target}, and a feature never imports another feature. Mend: move what both need to renderer/ui, renderer/session or shared, or join the two in renderer/app.`
  }
  if (layer.may.includes(other.folder)) return null
  return `imports ${target}, and ${layer.folder} may not import ${other.folder}. Mend: move what is needed to a layer that both may import, or pass it in from above.`
}

function checkPackage(layer: Layer, specifier: string): string | null {
  if (specifier.startsWith('node:')) {
    if (isIn(`${layer.folder}/`, 'electron')) return null
    return `imports ${specifier}, and only electron has Node. Mend: go through the host in renderer/platform.`
  }
  const name = packageOf(specifier)
  const owners = keepers[name]
  if (owners !== undefined && !owners.includes(layer.folder)) {
    return `imports ${name}, which only ${owners.join(' and ')} may. Mend: ask for what is needed there, and let that layer answer without the package's types.`
  }
  if (layer.packages !== undefined && !layer.packages.includes(name)) {
    return `imports ${name}, and ${layer.folder} may import only ${layer.packages.join(', ') || 'no package'}. Mend: do it in a layer that has it, or add it to tests/architecture/layers.ts with a reason.`
  }
  return null
}

/** The cycles among files, each once, as the files in the order they import each other. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const walk = (file: string): void => {
    const at = path.indexOf(file)
    if (at !== -1) {
      cycles.push([...path.slice(at), file])
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const next of graph.get(file) ?? []) walk(next)
    path.pop()
    done.add(file)
  }
  for (const file of graph.keys()) walk(file)
  return cycles
}

/** What in these sources is against the table of layers, in sentences that say how to mend it. */
export function findViolations(sources: Sources): string[] {
  const violations: string[] = []
  const graph = new Map<string, string[]>()
  for (const [file, source] of sources) {
    const layer = layerOf(file)
    if (layer === undefined) {
      violations.push(`${file} is in no layer. Mend: move it into one, or add its folder to tests/architecture/layers.ts.`)
      continue
    }
    const { imports, dates, hidden } = readImports(file, source)
    for (const { line, target, isFile } of imports) {
      const problem = isFile ? checkFile(file, layer, target) : checkPackage(layer, target)
      if (problem !== null) violations.push(`${file}:${line} ${problem}`)
    }
    for (const { line, what } of hidden) {
      violations.push(`${file}:${line} ${what}, which the table of layers cannot follow. Mend: import by a literal path.`)
    }
    if (!dateFolders.includes(layer.folder)) {
      for (const line of dates) {
        violations.push(
          `${file}:${line} mentions Date, which exists only in ${dateFolders.join(' and ')}. Mend: keep the day as a string YYYY-MM-DD and convert it with a function of shared/calendar.`,
        )
      }
    }
    graph.set(
      file,
      imports.filter(({ isFile }) => isFile).map(({ target }) => target),
    )
  }
  for (const cycle of findCycles(graph)) {
    violations.push(`${cycle.join(' -> ')} is a cycle. Mend: move what they share to a file that imports none of them.`)
  }
  return violations
}
