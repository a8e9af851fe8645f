/**
 * Chromium outside Electron knows no scheme of ours. A page at `app://rearview/x` is shown at
 * `https://rearview.app.electron.test/x`, which is a secure context with an origin of its own; no
 * request leaves the machine, for every one is answered by the harness.
 */
const suffix = '.app.electron.test'

/** Where Chromium shows an address the main process speaks of. */
export const shownAt = (address: string): string => {
  const url = new URL(address)
  if (url.protocol !== 'app:') return address
  return `https://${url.host}${suffix}${address.slice(`app://${url.host}`.length)}`
}

/** The address the main process knows a page of Chromium's by. */
export const knownAs = (address: string): string => {
  if (address.startsWith('blob:')) return `blob:${knownAs(address.slice('blob:'.length))}`
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.protocol !== 'https:' || !url.host.endsWith(suffix)) return address
  return `app://${url.host.slice(0, -suffix.length)}${address.slice(url.origin.length)}`
}
