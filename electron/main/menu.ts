import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { t } from '#shared/text/index.ts'

const separator: MenuItemConstructorOptions = { type: 'separator' }

const about: MenuItemConstructorOptions = {
  label: t('desktop.menu.about'),
  click: () => {
    app.showAboutPanel()
  },
}

/** The menu macOS keeps under the app's name. */
const own: MenuItemConstructorOptions = {
  label: t('app.name'),
  submenu: [
    about,
    separator,
    { role: 'hide', label: t('desktop.menu.hide') },
    { role: 'hideOthers', label: t('desktop.menu.hideOthers') },
    { role: 'unhide', label: t('desktop.menu.showAll') },
    separator,
    { role: 'quit', label: t('desktop.menu.quit') },
  ],
}

const edit: MenuItemConstructorOptions = {
  label: t('desktop.menu.edit'),
  submenu: [
    { role: 'undo', label: t('desktop.menu.undo') },
    { role: 'redo', label: t('desktop.menu.redo') },
    separator,
    { role: 'cut', label: t('desktop.menu.cut') },
    { role: 'copy', label: t('desktop.menu.copy') },
    { role: 'paste', label: t('desktop.menu.paste') },
    { role: 'selectAll', label: t('desktop.menu.selectAll') },
  ],
}

const view = (): MenuItemConstructorOptions => ({
  label: t('desktop.menu.view'),
  submenu: [
    { role: 'resetZoom', label: t('desktop.menu.actualSize') },
    { role: 'zoomIn', label: t('desktop.menu.zoomIn') },
    { role: 'zoomOut', label: t('desktop.menu.zoomOut') },
    separator,
    { role: 'togglefullscreen', label: t('desktop.menu.fullScreen') },
    ...(app.isPackaged
      ? []
      : [separator, { role: 'toggleDevTools', label: t('desktop.menu.developerTools') } as const]),
  ],
})

const window: MenuItemConstructorOptions = {
  label: t('desktop.menu.window'),
  submenu: [
    { role: 'minimize', label: t('desktop.menu.minimize') },
    { role: 'close', label: t('desktop.menu.close') },
  ],
}

export const showMenu = (): void => {
  const isMac = process.platform === 'darwin'
  app.setAboutPanelOptions({
    applicationName: t('app.name'),
    applicationVersion: app.getVersion(),
    copyright: t('desktop.about.copyright'),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [own] : []),
      edit,
      view(),
      window,
      { role: 'help', label: t('desktop.menu.help'), submenu: [about] },
    ]),
  )
}
