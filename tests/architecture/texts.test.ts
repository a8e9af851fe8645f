import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, root } from './files.ts'
import { textsOutside } from './texts.ts'

const sources = ['renderer', 'electron', 'shared']
  .flatMap(filesUnder)
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('shared/text/') && !path.startsWith('shared/sample/'))

describe('texts that are read', () => {
  it('are in the catalogue, in every source file', () => {
    const outside = sources.flatMap((path) => textsOutside(path, readFileSync(join(root, path), 'utf8')))
    expect(outside, 'Mend: give it a key in shared/text/en and shared/text/de, and say it with t().').toEqual([])
  })

  it.each([
    ['between tags', '<p>Nothing here yet</p>', 'Nothing here yet'],
    ['beside a value', '<p>{count} left over</p>', 'left over'],
    ['in braces', "<p>{'Nothing here'}</p>", 'Nothing here'],
    ['in a choice', "<p>{many ? 'Many' : 'None'}</p>", 'Many None'],
    ['as a name', '<button aria-label="Close it" />', 'Close it'],
    ['as a name made of parts', '<input placeholder={`Find in ${name}`} />', 'Find in'],
    ['as a notice', "show({ message: 'It was saved.' })", 'It was saved.'],
  ])('are found %s', (_where, source, text) => {
    expect(textsOutside('renderer/x.tsx', `const a = ${source}`)).toEqual([`renderer/x.tsx:1 “${text}”`])
  })

  it.each(['<p>{t("app.name")}</p>', '<p>·</p>', '<p className="figures">{count}</p>', '<a href="https://x.example/">PDF</a>'])(
    'are not taken for found in %s',
    (source) => {
      expect(textsOutside('renderer/x.tsx', `const a = ${source}`)).toEqual([])
    },
  )
})
