import { Notification } from 'electron'

/** The last of each roadmap: one that nothing holds no longer hears that it is pressed, which may be hours later. */
const shown = new Map<string, Notification>()

export const canNotify = (): boolean => Notification.isSupported()

/** On Linux a body may hold markup, and a quarter may be called anything. */
const plain = (text: string): string => (process.platform === 'linux' ? text.replaceAll('<', '‹') : text)

/** Shows one in the place of the roadmap's last. */
export const notify = (roadmap: string, { title, body }: { readonly title: string; readonly body: string }, onPress: () => void): void => {
  shown.get(roadmap)?.close()
  const notification = new Notification({ title, body: plain(body) })
  notification.on('click', onPress)
  shown.set(roadmap, notification)
  notification.show()
}
