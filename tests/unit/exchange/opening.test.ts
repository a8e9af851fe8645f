import { describe, expect, it } from 'vitest'
import { openFile, openPasted } from '#renderer/features/transfer/import/opening.ts'
import { bytesOf } from './steps.ts'

const file = (name: string, content: string | Uint8Array) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)

/** Microsoft's older container, with one stream of the name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (let at = 0; at < stream.length; at += 1) bytes[1024 + 2 * at] = stream.charCodeAt(at)
  return bytes
}

describe('a file', () => {
  it.each([
    ['plan.mpp', compound('Props14'), 'mpp'],
    ['plan.bin', compound('Props14'), 'mpp'],
    ['plan.mpp', bytesOf('anything'), 'mpp'],
    ['plan.xls', compound('Workbook'), 'workbook-old-format'],
    ['plan', compound('Workbook'), 'workbook-old-format'],
    ['plan.xlsx', compound('EncryptedPackage'), 'workbook-protected'],
    ['plan.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'workbook-damaged'],
    ['plan.xml', bytesOf('<?xml version="1.0"?><feed/>'), 'xml'],
    ['plan.csv', bytesOf('\n <!DOCTYPE html><html></html>'), 'xml'],
    ['plan.ics', bytesOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'), 'damaged-calendar'],
    ['plan.csv', bytesOf('Activity,Start,Finish'), 'no-rows'],
    ['plan.csv', new Uint8Array(), 'empty'],
  ])('%s is refused by what it is: %#', async (name, bytes, reason) => {
    expect(await openFile(1, name, file(name, bytes))).toEqual({ kind: 'refused', reason })
  })

  it('is a table where a cell of it begins like XML', async () => {
    const opened = await openFile(1, 'plan.csv', file('plan.csv', '<name>,Start,Finish\nAlpha,2026-01-01,2026-02-01'))
    expect(opened).toMatchObject({ kind: 'table', source: { form: 'text', table: { header: ['<name>', 'Start', 'Finish'] } } })
  })

  it('has the SHA-256 of its bytes, pasted or not', async () => {
    const text = 'Activity\tStart\tFinish\nAlpha\t2026-01-01\t2026-02-01\n'
    const expected = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytesOf(text)))).toString('hex')
    expect(await openFile(1, 'a.tsv', file('a.tsv', text))).toMatchObject({ source: { hash: expected } })
    expect(openPasted(2, 'Pasted table', text)).toMatchObject({ source: { hash: expected, form: 'pasted', encoding: null, day: null } })
  })
})
