import { setTimeout as wait } from 'node:timers/promises'
import type * as Electron from 'electron'
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright'
import { knownAs, shownAt } from './addresses.ts'
import { inBackground, listening, preventable } from './machine.ts'
import type { LiveWindow, Machine } from './machine.ts'
import { onlyOptions, standIn } from './stand-in.ts'

export const sessionOf = (machine: Machine): Electron.Session => {
  const session: Electron.Session = standIn<Electron.Session>('Session')({
    ...listening(machine.session, () => session),
    webRequest: standIn<Electron.WebRequest>('WebRequest')({
      onBeforeRequest: (...given: unknown[]) => {
        const [listener] = given
        if (typeof listener !== 'function') throw new Error('The desktop harness covers webRequest without a filter only.')
        machine.webRequest = listener as Machine['webRequest']
      },
    }),
    clearStorageData: async (options) => {
      const { origin = '', storages = [], ...more } = options ?? {}
      onlyOptions('clearStorageData', more, [])
      const [page] = machine.context.pages()
      if (!page || storages.join() !== 'indexdb') throw new Error('The desktop harness clears the database only.')
      const chromium = await machine.context.newCDPSession(page)
      await chromium.send('Storage.clearDataForOrigin', { origin: shownAt(origin), storageTypes: 'indexeddb' })
      await chromium.detach()
    },
    setPermissionRequestHandler: (handler) => {
      machine.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler) => {
      machine.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler) => {
      machine.devicePermission = handler
    },
  })
  return session
}

/** Electron's names of what Chromium lets a page do that a user is active in, and Chromium's own. */
const permissions = { 'clipboard-sanitized-write': 'clipboard-write', 'clipboard-read': 'clipboard-read' } as const

/** Has Chromium deny a page what the main process would, as long as the page is there. */
export const denyPermissions = async (machine: Machine, { contents }: LiveWindow, page: Page): Promise<void> => {
  const chromium = await machine.context.newCDPSession(page)
  for (const [asked, name] of Object.entries(permissions)) {
    const details = standIn<Electron.PermissionCheckHandlerHandlerDetails>('PermissionCheckHandlerHandlerDetails')({})
    const isGranted = machine.permissionCheck?.(contents, asked as keyof typeof permissions, 'app://rearview/', details) ?? true
    if (!isGranted) await chromium.send('Browser.setPermission', { permission: { name }, setting: 'denied' })
  }
}

/** What `webRequest` says to an address; without a listener Electron lets everything through. */
export const letsThrough = (machine: Machine, url: string, method = 'GET'): boolean => {
  const { webRequest } = machine
  if (webRequest === null || machine.isWebRequestBypassed) return true
  let answer: Electron.CallbackResponse | null = null
  const details: Electron.OnBeforeRequestListenerDetails = {
    id: 0,
    url,
    method,
    resourceType: 'other',
    referrer: '',
    timestamp: 0,
    uploadData: [],
  }
  webRequest(details, (response) => {
    answer = response
  })
  if (answer === null) throw new Error('The desktop harness covers an onBeforeRequest that answers at once only.')
  const { cancel, redirectURL }: Electron.CallbackResponse = answer
  if (redirectURL !== undefined) throw new Error('The desktop harness does not cover redirectURL.')
  return cancel !== true
}

const starts = (live: LiveWindow, url: string, isMainFrame: boolean): void => {
  live.contentsEvents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false, frame: live.frame })
}

/** Whether the main process lets a page, or a frame in it, go to another address by itself. It has then started already. */
export const preventsNavigation = (live: LiveWindow, url: string, isMainFrame: boolean): boolean => {
  starts(live, url, isMainFrame)
  const { event, prevented } = preventable({ url, isMainFrame, isSameDocument: false, frame: live.frame })
  live.contentsEvents.emit('will-frame-navigate', event)
  if (isMainFrame && !prevented()) live.contentsEvents.emit('will-navigate', event)
  return prevented()
}

export const opensWindow = (machine: Machine, live: LiveWindow, url: string): boolean => {
  const answer = live.openHandler?.({
    url,
    frameName: '',
    features: '',
    disposition: 'new-window',
    referrer: { url: '', policy: 'default' },
  })
  const isDenied = answer?.action === 'deny'
  if (isDenied) machine.record.deniedPopups.push(url)
  return !isDenied
}

/** A request of a popup has no frame yet. */
const pageOf = (request: PageRequest): Page | null => {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

const fulfil = async (machine: Machine, route: Route, url: string): Promise<void> => {
  const request = route.request()
  const handler = machine.schemeHandlers.get(new URL(url).protocol.slice(0, -1))
  if (handler === undefined) {
    machine.record.escaped.push(url)
    await route.abort('internetdisconnected')
    return
  }
  const body = request.postDataBuffer()
  const response = await handler(
    new Request(url, { method: request.method(), headers: request.headers(), body: body === null ? null : new Uint8Array(body) }),
  )
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

const answer = async (machine: Machine, route: Route): Promise<void> => {
  const request = route.request()
  const url = knownAs(request.url())
  const page = pageOf(request)
  const live = machine.live.find(({ current }) => current !== null && current === page)
  if (live === undefined || page === null) {
    // A popup: whether there may be one is asked when its page appears.
    if (request.isNavigationRequest()) machine.popups.push(url)
    await route.abort('blockedbyclient')
    return
  }
  if (request.isNavigationRequest()) {
    const isMainFrame = request.frame() === page.mainFrame()
    const isOwn = isMainFrame && live.expected.delete(request.url())
    if (isOwn) starts(live, url, isMainFrame)
    else if (preventsNavigation(live, url, isMainFrame)) {
      machine.record.refusedNavigations.push(url)
      await route.abort('aborted')
      return
    }
    if (isMainFrame) live.isLoading = true
  }
  if (!letsThrough(machine, url, request.method())) {
    machine.record.cancelled.push(url)
    await route.abort('blockedbyclient')
    return
  }
  await fulfil(machine, route, url)
}

/** Where a popup leads: one that may not know who opened it says so only by what it asks for. */
const leadsTo = async (machine: Machine, page: Page): Promise<string> => {
  const end = Date.now() + 2000
  while (machine.popups.length === 0 && !page.url().startsWith('http') && Date.now() < end) await wait(10)
  return machine.popups.shift() ?? knownAs(page.url())
}

const meet = async (machine: Machine, page: Page): Promise<void> => {
  const opener = await page.opener()
  if (opener === null && machine.opening > 0) return
  const live = machine.live.find(({ current }) => current === opener) ?? machine.live[0]
  const url = await leadsTo(machine, page)
  if (live === undefined || opensWindow(machine, live, url)) machine.record.escaped.push(`window ${url}`)
  await page.close()
  machine.popups.length = 0
}

/** Every request and every new page of the browser passes here; nothing reaches a network. */
export const takeOver = async (machine: Machine, context: BrowserContext): Promise<void> => {
  await context.route('**/*', (route) => answer(machine, route))
  context.on('page', (page) => {
    inBackground(machine, meet(machine, page))
  })
}
