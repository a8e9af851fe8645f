import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { recordKinds, schemas } from '#shared/domain/records.ts'
import { formatVersion } from '#shared/exchange/roadmapFile/format.ts'
import { workbookVersion } from '#shared/exchange/workbook/tables.ts'
import { fieldsAfter, schemaVersion } from '#shared/history/migrations.ts'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/file-format.md', import.meta.url)), 'utf8')
const records = page.slice(page.indexOf('### Records'))
/** The row of a table that begins with this. */
const row = (head: string, text = page) => text.split('\n').find((line) => line.startsWith(`| ${head} `)) ?? ''

describe('the description of the file', () => {
  it.each(recordKinds)('names every field of a record of kind %s', (kind) => {
    const said = row(`\`${kind}\``, records)
    const fields = Object.keys(schemas[kind].shape).filter((field) => field !== 'id')
    expect(fields.filter((field) => !said.includes(`\`${field}\``))).toEqual([])
  })

  it('says what came with each version of the records', () => {
    for (let version = 2; version <= schemaVersion; version += 1) {
      const added = recordKinds.flatMap((kind) => {
        const later = fieldsAfter(version, kind)
        return Object.keys(fieldsAfter(version - 1, kind)).filter((field) => !(field in later))
      })
      expect(row(String(version))).not.toBe('')
      expect(added.filter((field) => !row(String(version)).includes(`\`${field}\``))).toEqual([])
    }
  })

  it('is of the versions that are written', () => {
    expect(row('`formatVersion`')).toContain(`this page describes ${formatVersion}.`)
    expect(row('`schemaVersion`')).toContain(`this page describes ${schemaVersion}.`)
    expect(page).toContain(`"schemaVersion": ${schemaVersion},`)
    expect(row('Roadmap')).toContain(`this page describes ${workbookVersion} `)
  })
})
