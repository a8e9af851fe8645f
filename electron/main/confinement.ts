import { app, session } from 'electron'
import type { Event, Session, WebContents } from 'electron'
import { isOurs } from './address.ts'
import { offerLink } from './external.ts'

/**
 * What no page may do, whatever got into it. The content security policy forbids most of this too;
 * each of the two has to be enough without the other.
 */

const isLocal = (address: string): boolean => {
  if (isOurs(address)) return true
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  if (protocol === 'data:') return true
  if (protocol === 'blob:') return isOurs(address.slice('blob:'.length))
  return protocol === 'devtools:' && !app.isPackaged
}

const confineSession = (of: Session): void => {
  of.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) })
  })
  of.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  of.setPermissionCheckHandler(() => false)
  of.setDevicePermissionHandler(() => false)
  // Files are given to the user by the save dialog, never by a page.
  of.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** The app's screens are fragments of its one address. */
const withoutFragment = (address: string): string => address.replace(/#.*/s, '')

const confinePage = (contents: WebContents): void => {
  const stay = (event: Event<{ url: string; isMainFrame: boolean }>): void => {
    const isReload = event.isMainFrame && withoutFragment(event.url) === withoutFragment(contents.getURL())
    if (!isReload) event.preventDefault()
  }
  // Sent for the page itself and for every frame in it.
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    offerLink(contents, url)
    return { action: 'deny' }
  })
  // Peer connections pass by the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** No server is trusted, and none is told who the user is: else the first certificate of the system's would be. */
const refuseServers = (): void => {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _certificates, callback) => {
    event.preventDefault()
    callback()
  })
  app.on('login', (event, _contents, _details, _asked, callback) => {
    event.preventDefault()
    callback()
  })
}

/** Must run before the app is ready: every page has a sandbox, and names are looked up neither for one nor for Chromium. */
export const confineProcess = (): void => {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

/**
 * Switches of Chromium's that would let another program in, or take down what stands here. A changed shortcut
 * can give them. `--no-sandbox` is not among them: on a Linux without namespaces for users nothing starts else.
 */
const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
] as const

/** The switch for which the app is not to start, or null. While it is being developed all are allowed. */
export const refusedSwitch = (): string | null =>
  (app.isPackaged ? dangerous.find((name) => app.commandLine.hasSwitch(name)) : undefined) ?? null

export const confine = (): void => {
  confineSession(session.defaultSession)
  refuseServers()
  app.on('web-contents-created', (_event, contents) => {
    confinePage(contents)
  })
}
