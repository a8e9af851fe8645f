import { app, Menu, nativeImage, Tray } from 'electron'
import type { MenuItemConstructorOptions, NativeImage } from 'electron'
import type { WaitingLine } from '#shared/review/sayWaiting.ts'
import { t } from '#shared/text/index.ts'
import coloured from './tray/coloured.png?inline'
import colouredLarge from './tray/coloured@2x.png?inline'
import template from './tray/template.png?inline'
import templateLarge from './tray/template@2x.png?inline'

/** What nothing holds is taken away again. */
let tray: Tray | null = null

/** macOS draws it in the colour of its menu bar; elsewhere it is seen on a light bar and on a dark one. */
const icon = (): NativeImage => {
  const isMac = process.platform === 'darwin'
  const image = nativeImage.createFromDataURL(isMac ? template : coloured)
  image.addRepresentation({ scaleFactor: 2, dataURL: isMac ? templateLarge : colouredLarge })
  if (isMac) image.setTemplateImage(true)
  return image
}

/** An ampersand alone would underline the next letter. */
const plain = (text: string): string => text.replaceAll('&', '&&')

/** Shows the icon, with what waits in its menu. `open` is given the roadmap whose review is to be opened, or null. */
export const showTray = (lines: readonly WaitingLine[], open: (roadmap: string | null) => void): void => {
  if (tray === null) {
    tray = new Tray(icon())
    // macOS opens the menu.
    if (process.platform !== 'darwin') tray.on('click', () => open(null))
  }
  tray.setToolTip(t('reminding.tray.tip'))
  const waiting: MenuItemConstructorOptions[] = lines.map(({ roadmap, text }) => ({ label: plain(text), click: () => open(roadmap) }))
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: t('reminding.tray.open'), click: () => open(null) },
      { type: 'separator' },
      ...(waiting.length > 0 ? waiting : [{ label: t('reminding.tray.none'), enabled: false }]),
      { type: 'separator' },
      {
        label: t('reminding.tray.quit'),
        click: () => {
          app.quit()
        },
      },
    ]),
  )
}

export const hideTray = (): void => {
  tray?.destroy()
  tray = null
}
