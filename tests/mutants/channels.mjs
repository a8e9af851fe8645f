import { faultsOf } from './fault.mjs'

/** Who may ask what, and what is answered. */
export const channels = [
  ...faultsOf('main/address.ts', ['security'], [
    ['own-protocol', 'url.protocol === `${scheme}:` && ', '', 'an address of another scheme is our own'],
    ['own-host', ' && url.host === host', '', 'app://evil/ is our own'],
    ['own-hostname', 'url.host === host', 'url.hostname === host', 'another port is our own'],
    ['own-origin', 'return url !== null && url.protocol === `${scheme}:` && url.host === host', "return url !== null && url.origin === new URL(home).origin", 'every address without an origin is our own'],
    ['own-document', ' && documentIdAt(url.pathname) === null', '', 'a document being printed counts as the app'],
  ]),
  ...faultsOf('main/channels.ts', ['security'], [
    ['sender', '!isAppPage(frame.url)', 'false', 'any page may ask'],
    ['sender-frame', 'frame.parent !== null || ', '', 'a frame in the page may ask'],
    ['sender-gone', 'frame === null || ', 'frame !== null && ', 'a frame that is gone may ask'],
    ['sender-window', '!mayAsk(window) || ', '', 'any window may ask anything'],
    ['sender-main', 'window === mainWindow()', 'window !== undefined', 'the window with the slides may ask anything'],
    ['schema-request', '!request.success || ', '', 'a request is not checked'],
    ['schema-more', ' || given.length > 1', '', 'a request may have more behind it'],
    ['schema-answer', 'if (!checked.success) {', 'if (checked.success) return checked.data\n    if (Math.random() > 2) {', 'an answer is not checked', ['window']],
    ['schema-told', 'if (checked.success) webContents.send(message, checked.data)', 'if (checked !== undefined) webContents.send(message, ...(given as unknown[]))', 'what a window is told is not checked', ['reminders', 'presenting']],
    ['error-cause', "throw new Error('failed')\n    }\n    const checked", "throw error\n    }\n    const checked", 'the page is told the cause of an error', ['security']],
  ]),
  ...faultsOf('preload/preload.ts', ['host-contract'], [
    ['bridge-raw', "contextBridge.exposeInMainWorld('rearview', bridge)", "contextBridge.exposeInMainWorld('rearview', { ...bridge, ask })", 'the page may use any channel', ['window']],
    ['bridge-channel', "ask('snapshots:list', undefined)", "ask('snapshots:lists' as 'snapshots:list', undefined)", 'a wrong channel is asked'],
    ['bridge-swapped', "ask('presenting:open', audience)", "ask('presenting:begin', audience)", 'a wrong channel is asked', ['presenting']],
    ['bridge-event', '(_event, given: Said<M>) => act(given)', '(_event, given: Said<M>) => act(_event as never ?? given)', 'the page is handed the event of Electron', ['reminders']],
    ['bridge-leaving', "hear('window:leaving', () => void left())", "hear('window:leaving')", 'a page that does not listen yet keeps the window open', ['leaving']],
    ['bridge-last', '    act = callback\n', '    act = otherwise\n', 'the page hears nothing', ['reminders', 'leaving']],
  ]),
  ...faultsOf('main/main.ts', ['window'], [
    ['single-instance', 'app.requestSingleInstanceLock()', '(app.requestSingleInstanceLock(), true)', 'two processes on one database'],
    ['second-instance', "  app.on('second-instance', (_event, argv, folder) => give(filesIn(argv, folder)))\n", '', 'a second start does nothing'],
    ['no-confine', '  confine()\n', '', 'nothing is confined', ['security']],
    ['no-process', 'confineProcess()\n', '', 'names are looked up, and a page could be without a sandbox'],
    ['no-refusal', 'if (refused !== null) {', 'if (refused !== null && app.getVersion() === \'\') {', 'dangerous switches are accepted', ['security']],
  ]),
]
