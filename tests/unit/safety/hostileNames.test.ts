import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName } from '#shared/ipc/file-name.ts'
import { folderName, readFolderName } from '#shared/safety/names.ts'

const parts = [
  '..',
  '.',
  '/',
  '\\',
  ':',
  'CON',
  'nul.txt',
  'COM1',
  'LPT9.csv',
  'aux',
  '\0',
  '\n',
  '\u202E',
  ' ',
  '...',
  '~',
  'C:',
  '\\\\server\\share',
  '::$DATA',
  '%2e%2e',
  '／',
  '．．',
  'plan',
  '計画',
  '👩‍👩‍👧',
  '.lnk',
  '*',
  '?',
  '"',
  '<',
  '>',
  '|',
]
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 30 }).map((some) => some.join('')),
  fc.string({ maxLength: 400 }),
)

/** What Windows, macOS and Linux each take as one name in one folder, and as no device. */
const isSafe = (name: string): boolean =>
  name !== '' &&
  // oxlint-disable-next-line no-control-regex -- they are what must not be in it
  !/[\u0000-\u001F\u007F"*/:<>?\\|]/.test(name) &&
  !/^\.|[. ]$/.test(name) &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) &&
  new TextEncoder().encode(name).length <= 255

it('a name from the page never leads out of its folder, and is one that every system takes', () => {
  fc.assert(
    fc.property(hostile, (proposed) => {
      const folder = folderName(proposed, 'one')
      expect([fileName(proposed), folder].filter((name) => !isSafe(name))).toEqual([])
      expect(readFolderName(folder)?.roadmap).toBe('one')
    }),
    { numRuns: 2000 },
  )
})
