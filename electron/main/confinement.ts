import { app, session } from 'electron'
import type { Event, Session, WebContents } from 'electron'
import { isOurs } from './address.ts'

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
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Peer connections pass by the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Must run before the app is ready: names are looked up neither for a page nor for Chromium. */
export const confineNetwork = (): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

export const confine = (): void => {
  confineSession(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => {
    confinePage(contents)
  })
}
