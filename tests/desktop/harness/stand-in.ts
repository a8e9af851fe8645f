/**
 * A partial object in the place of one of Electron's. Its members are checked against Electron's own
 * types; whatever the main process uses beyond them throws, so that nothing passes by not being there.
 */

/** Asked of every object by the runtime and by test reports; to answer them covers nothing. */
const asideFrom = new Set<string>(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType', 'tagName'])

const uncovered = (name: string, key: string): Error =>
  new Error(`The desktop harness does not cover ${name}.${key}: cover it, or do not use it.`)

const guard = <T extends object>(name: string, target: object): ProxyHandler<T> => ({
  get: (_target, key) => {
    if (key in target) return Reflect.get(target, key) as unknown
    if (typeof key === 'symbol' || asideFrom.has(key)) return undefined
    throw uncovered(name, key)
  },
  set: (_target, key) => {
    throw uncovered(name, `${String(key)} (set)`)
  },
})

/** Curried, so that the type is named and the members are checked against it. */
export const standIn =
  <T extends object>(name: string) =>
  (members: Partial<T>): T =>
    new Proxy(members as T, guard<T>(name, members))

/** Something `new` may be called on; the proxy in front of it answers. */
function constructed(): void {
  throw new Error('A class of Electron was called without new.')
}

/** The same for a class: what `new` makes, and the static members. */
export const standInClass =
  <T extends abstract new (...given: never[]) => object>(name: string) =>
  (make: (...given: ConstructorParameters<T>) => InstanceType<T>, members: Partial<T>): T => {
    return new Proxy(constructed as unknown as T, {
      ...guard<T>(name, members),
      construct: (_target, given) => make(...(given as ConstructorParameters<T>)),
    })
  }

/** Options the harness does not act upon or check for are an error, not a silence. */
export const onlyOptions = (name: string, options: object, known: readonly string[]): void => {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw uncovered(name, key)
  }
}
