import { t } from '#shared/text/index.ts'

/** An argument of a command in a desktop entry, by the rules of its specification: always quoted. */
const quoted = (argument: string): string => `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' }

/** A value of a desktop entry. What is quoted in a command is escaped once more. */
const escaped = (value: string): string => value.replaceAll(/[\\\n\t\r]/g, (one) => escapes[one] ?? one)

const command = (program: string, argument: string): string => `Exec=${escaped(`${quoted(program)} ${argument}`)}`

/** The file by which a Linux desktop starts a program when the user logs in. */
export const autostartEntry = (program: string, argument: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${t('app.name')}`,
    `Comment=${t('reminding.autostart')}`,
    command(program, argument),
    'Icon=rearview',
    'Terminal=false',
    '',
  ].join('\n')

/** What such a file, as it is now, has a desktop do: start this program, another one (it was moved), or nothing, as the user wants it. */
export const readAutostart = (entry: string, program: string, argument: string): 'on' | 'elsewhere' | 'stopped' => {
  const lines = entry.split('\n').map((line) => line.trim())
  const has = (line: RegExp): boolean => lines.some((one) => line.test(one))
  if (has(/^Hidden\s*=\s*true$/) || has(/^X-GNOME-Autostart-enabled\s*=\s*false$/)) return 'stopped'
  return lines.includes(command(program, argument)) ? 'on' : 'elsewhere'
}
