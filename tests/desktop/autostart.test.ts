import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autostartEntry, readAutostart } from '#electron/main/autostart.ts'

/** The arguments of a command as a desktop reads them: a value's escapes first, then the quotes, then the field codes. */
function readExec(entry: string): string[] {
  const line = entry.split('\n').find((one) => one.startsWith('Exec=')) ?? ''
  const meant: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' }
  const value = line.slice('Exec='.length).replaceAll(/\\(.)/g, (_all, letter: string) => meant[letter] ?? letter)
  const found = [...value.matchAll(/"((?:[^"\\]|\\[^])*)"|([^\s"]+)/g)]
  expect(found.map(([all]) => all).join(' ')).toBe(value)
  return found.map(([, quoted, plain]) => (plain ?? (quoted ?? '').replaceAll(/\\([^])/g, '$1')).replaceAll('%%', '%'))
}

const paths = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom('/', ' ', '"', '\\', '$', '`', '%', 'f', '\n', '\t', "'", '~', '&', 'n'), minLength: 1 }),
)

describe('the file by which Linux starts Rearview at login', () => {
  it('names the program as it is, whatever its path holds', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const entry = autostartEntry(path, '--in-tray')
        expect(readExec(entry)).toEqual([path, '--in-tray'])
        expect(entry.split('\n')).toHaveLength(8)
        expect(readAutostart(entry, path, '--in-tray')).toBe('on')
      }),
    )
  })

  it('is read as the desktop reads it', () => {
    const entry = autostartEntry('/opt/rearview', '--in-tray')
    const read = (text: string) => readAutostart(text, '/opt/rearview', '--in-tray')
    expect(read(`${entry}Hidden=true\n`)).toBe('stopped')
    expect(read(`${entry}X-GNOME-Autostart-enabled = false\r\n`)).toBe('stopped')
    expect(read(`${entry}X-GNOME-Autostart-enabled=true\n`)).toBe('on')
    expect(read(autostartEntry('/opt/rearview-2', '--in-tray'))).toBe('elsewhere')
    expect(read('')).toBe('elsewhere')
  })
})
