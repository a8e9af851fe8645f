/**
 * Where the app lives inside its window. IndexedDB belongs to an origin: were this ever to change,
 * every roadmap on every computer would be out of reach.
 */
export const scheme = 'app'
export const host = 'rearview'
export const home = `${scheme}://${host}/`

const parsed = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

/**
 * Whether an address is the app's own. Protocol and host are compared, never `origin`: in Node the
 * origin of every `app:` and `file:` address is the same word, "null".
 */
export const isOurs = (address: string): boolean => {
  const url = parsed(address)
  return url !== null && url.protocol === `${scheme}:` && url.host === host
}

const documentPath = '/document/'

export const documentAddress = (id: string): string => `${home}document/${id}`

/** The id of the held document at a path of the app, or null where the path is a file's. */
export const documentIdAt = (path: string): string | null => (path.startsWith(documentPath) ? path.slice(documentPath.length) : null)

/** Whether an address is a page of the app itself, and not of a document that is being printed. */
export const isAppPage = (address: string): boolean => {
  const url = parsed(address)
  return url !== null && isOurs(address) && documentIdAt(url.pathname) === null
}
