import { basename, dirname } from 'node:path'
import { app, Menu, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/ipc/menu.ts'
import { t } from '#shared/text/index.ts'
import { handle, tell } from './channels.ts'
import { onLanguage } from './language.ts'
import { logFile, report } from './log.ts'
import { chooseFiles, openFiles } from './opening.ts'
import { whenPageGone } from './pageGone.ts'
import { forgetFiles, onRecentFiles, recentFiles } from './recent.ts'
import { mainWindow, showWindow } from './window.ts'

const isMac = process.platform === 'darwin'

/** What the page says it can do now. */
let offered: ReadonlySet<MenuCommand> = new Set()

/**
 * Grey, a key of theirs would not reach a text that is being typed into, on macOS. The page knows whether it is the
 * plan's last change that is undone, what was typed last, or nothing.
 */
const always: ReadonlySet<MenuCommand> = new Set(['undo', 'redo'])

const canChoose = (command: MenuCommand): boolean => always.has(command) || offered.has(command)

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Before a letter, `&` underlines it on Windows and Linux. */
const plain = (label: string): string => label.replaceAll('&', '&&')

const asking = (what: string): string => t('desktop.menu.asking', { what })

const logged = (work: Promise<void>): void => {
  work.catch((error: unknown) => report('the menu could not do what was chosen', error))
}

const ask = async (command: MenuCommand): Promise<void> => {
  const window = mainWindow()
  if (window === undefined) return
  await showWindow()
  tell(window, 'menu:chosen', command)
}

/**
 * What the page does. A key of the menu acts only when the page has left it alone: Chromium gives each key to the page
 * first, and to the menu what nobody there took; on macOS that is sure of keys with Command only. So a key the page knows acts once, in the page; one it
 * left to a text that had nothing to do with it comes from here, and the page looks again where the keyboard is.
 */
const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
  id,
  label: plain(label),
  enabled: canChoose(id),
  ...(accelerator !== undefined && { accelerator }),
  click: () => logged(ask(id)),
})

const about = (): MenuItemConstructorOptions => command('about', t('about.item'))

const settings = (): MenuItemConstructorOptions => command('preferences', t('preferences.item'), 'CommandOrControl+,')

const showLog = (): MenuItemConstructorOptions => ({
  label: t('desktop.menu.showLog'),
  click: () => {
    shell.showItemInFolder(logFile())
  },
})

/** The menu macOS keeps under the app's name. */
const own = (): MenuItemConstructorOptions => ({
  label: t('app.name'),
  submenu: [
    about(),
    separator,
    settings(),
    separator,
    { role: 'services', label: t('desktop.menu.services') },
    separator,
    { role: 'hide', label: t('desktop.menu.hide') },
    { role: 'hideOthers', label: t('desktop.menu.hideOthers') },
    { role: 'unhide', label: t('desktop.menu.showAll') },
    separator,
    { role: 'quit', label: t('desktop.menu.quit') },
  ],
})

const recentLabel = (path: string, all: readonly string[]): string => {
  const file = basename(path)
  const isAlone = all.filter((other) => basename(other) === file).length === 1
  return plain(isAlone ? file : t('desktop.menu.recentIn', { file, folder: basename(dirname(path)) }))
}

const openRecent = (recent: readonly string[]): MenuItemConstructorOptions => ({
  label: t('desktop.menu.openRecent'),
  submenu: [
    ...(recent.length === 0 ? [{ label: t('desktop.menu.noRecent'), enabled: false }] : []),
    ...recent.map((path) => ({ label: recentLabel(path, recent), click: () => logged(openFiles([path])) })),
    separator,
    { label: t('desktop.menu.clearRecent'), enabled: recent.length > 0, click: () => logged(forgetFiles()) },
  ],
})

const file = (recent: readonly string[]): MenuItemConstructorOptions => ({
  label: t('desktop.menu.file'),
  submenu: [
    command('new', asking(t('app.start.new'))),
    { label: t('desktop.menu.open'), accelerator: 'CommandOrControl+O', click: () => logged(chooseFiles()) },
    openRecent(recent),
    separator,
    command('import', asking(t('app.bar.import'))),
    command('save-copy', asking(t('roadmapFile.save.item'))),
    command('name-version', asking(t('history.name.item')), 'CommandOrControl+S'),
    command('export', asking(t('app.bar.export'))),
    separator,
    command('present', t('present.button'), 'F5'),
    separator,
    command('settings', asking(t('app.bar.settings'))),
    ...(isMac ? [] : [settings()]),
    separator,
    isMac
      ? { role: 'close', label: t('desktop.menu.close') }
      : { role: 'quit', label: t(process.platform === 'win32' ? 'desktop.menu.exit' : 'desktop.menu.quit') },
  ],
})

const edit = (): MenuItemConstructorOptions => ({
  label: t('desktop.menu.edit'),
  submenu: [
    command('undo', t('desktop.menu.undo'), 'CommandOrControl+Z'),
    command('redo', t('desktop.menu.redo'), process.platform === 'win32' ? 'Control+Y' : 'Shift+CommandOrControl+Z'),
    separator,
    { role: 'cut', label: t('desktop.menu.cut') },
    { role: 'copy', label: t('desktop.menu.copy') },
    { role: 'paste', label: t('desktop.menu.paste') },
    { role: 'selectAll', label: t('desktop.menu.selectAll') },
    separator,
    command('find', asking(t('app.bar.search')), 'CommandOrControl+K'),
  ],
})

const screens = ['roadmap', 'outcomes', 'review', 'lessons', 'history', 'insights', 'stakeholders'] as const

const view = (): MenuItemConstructorOptions => ({
  label: t('desktop.menu.view'),
  submenu: [
    ...screens.map((screen, index) => command(screen, t(`app.nav.${screen}`), `CommandOrControl+${index + 1}`)),
    separator,
    command('portfolio', t('portfolio.item')),
    command('all-roadmaps', t('app.bar.allRoadmaps')),
    separator,
    { role: 'resetZoom', label: t('desktop.menu.actualSize') },
    { role: 'zoomIn', label: t('desktop.menu.zoomIn') },
    // The same key without Shift, where + stands above =.
    { role: 'zoomIn', label: t('desktop.menu.zoomIn'), accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: t('desktop.menu.zoomOut') },
    separator,
    { role: 'togglefullscreen', label: t('desktop.menu.fullScreen') },
    ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools', label: t('desktop.menu.developerTools') } as const]),
  ],
})

const window = (): MenuItemConstructorOptions => ({
  label: t('desktop.menu.window'),
  role: 'window',
  submenu: isMac
    ? [
        { role: 'minimize', label: t('desktop.menu.minimize') },
        { role: 'zoom', label: t('desktop.menu.zoom') },
        separator,
        { role: 'front', label: t('desktop.menu.bringAllToFront') },
      ]
    : [
        { role: 'minimize', label: t('desktop.menu.minimize') },
        { role: 'close', label: t('desktop.menu.close') },
      ],
})

const help = (): MenuItemConstructorOptions => ({
  role: 'help',
  label: t('desktop.menu.help'),
  submenu: [
    command('help', t('app.bar.help'), 'F1'),
    command('shortcuts', t('app.shortcuts.title')),
    command('copies', t('settings.item')),
    command('reminders', t('reminding.item')),
    showLog(),
    ...(isMac ? [] : [separator, about()]),
  ],
})

let menu: Menu | null = null

const show = (recent: readonly string[]): void => {
  menu = Menu.buildFromTemplate([...(isMac ? [own()] : []), file(recent), edit(), view(), window(), help()])
  Menu.setApplicationMenu(menu)
}

const offer = (commands: readonly MenuCommand[]): void => {
  const changed = [...offered, ...commands]
  offered = new Set(commands)
  for (const id of changed) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = canChoose(id)
  }
}

/** Must run once, when the app is ready. */
export const answerMenu = (): void => {
  show([])
  onRecentFiles(show)
  onLanguage(() => logged(recentFiles().then(show)))
  logged(recentFiles().then(show))
  let isHeard = false
  handle(
    'menu:offer',
    (commands, asked) => {
      offer(commands)
      if (!isHeard)
        whenPageGone(asked, () => {
          isHeard = false
          offer([])
        })
      isHeard = true
      return Promise.resolve(undefined)
    },
    (asked) => asked === mainWindow(),
  )
}
