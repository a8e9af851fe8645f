import { t } from './index.ts'

/** A key as it is printed on the keyboards of the language. */
function sayKey(key: string): string {
  const names: Readonly<Record<string, string>> = t('app.keys', { returnObjects: true })
  return names[key] ?? key
}

/** Returns the keys as they are pressed on any computer: `Ctrl or Cmd + Z`. */
export const sayKeys = (keys: readonly string[]): string => keys.map((key) => key.split('+').map(sayKey).join(' + ')).join(', ')

/** Returns the first of them, short, to stand beside a command: `Ctrl Z`; empty where there is none. */
export const shortKeys = ([key = '']: readonly string[]): string => key.replace('mod', 'Ctrl').split('+').map(sayKey).join(' ')
