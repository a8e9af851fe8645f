import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import papa from 'papaparse'
import { convertIcsCalendar } from 'ts-ics'
import { expect } from 'vitest'
import { z } from 'zod'
import { all, emptyState, type State } from '#shared/domain/records.ts'
import { planOfProject, proposedChoice, readProject } from '#shared/exchange/msproject/index.ts'
import { readRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { roadmapCalendar } from '#shared/exchange/roadmapCalendar.ts'
import { openWorkbook } from '#shared/exchange/workbook/open.ts'
import { replay } from '#shared/history/change.ts'
import { changesOf } from '#shared/history/migrations.ts'
import type { HostileApp } from './app.ts'
import { closeDialog, menu } from './walk.ts'

export interface Exported {
  readonly bytes: Uint8Array
  /** The name that was proposed. */
  readonly name: string
}

/** Exports the open roadmap in a form, as it is set. The dialog stays. */
export async function exported({ desktop: { page }, folder, proposed }: HostileApp, form: string): Promise<Exported> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog.getByRole('tab', { name: new RegExp(`^${form}`) }).click()
  const button = dialog.getByRole('button', { name: `Export ${form}` })
  await expect.poll(() => button.getAttribute('aria-disabled')).toBe('false')
  const where = join(folder, String(proposed.length + 1))
  await button.click()
  await dialog.getByRole('status').getByText(where).waitFor({ timeout: 100_000 })
  return { bytes: new Uint8Array(await readFile(where)), name: proposed.at(-1)?.split('/').at(-1) ?? '' }
}

/** The file that Save a copy writes. */
export async function savedCopy({ desktop: { page }, folder, proposed }: HostileApp): Promise<Exported> {
  const dialog = await menu(page, 'Save a copy (.roadmap)')
  const where = join(folder, String(proposed.length + 1))
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.getByText(where).waitFor()
  await closeDialog(page)
  return { bytes: new Uint8Array(await readFile(where)), name: proposed.at(-1)?.split('/').at(-1) ?? '' }
}

const strictly = (text: string, kind: string) =>
  new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${kind}, ${level}: ${message}`)
    },
  }).parseFromString(text, 'text/xml')

type Xml = ReturnType<typeof strictly>
const elementsOf = (document: Xml) => Array.from(document.getElementsByTagName('*'))
const textsOf = (document: Xml, name: string): string[] =>
  Array.from(document.getElementsByTagName(name)).map(({ textContent }) => textContent ?? '')

/** Nothing in a text that is XML: a document type or an instruction could name other files. */
function expectPlainXml(text: string, kind: string): Xml {
  expect(text.replace(/^\uFEFF?<\?xml[^?]*\?>/, '').slice(0, 200)).not.toMatch(/<[!?]/)
  const document = strictly(text, kind)
  for (const node of Array.from(document.childNodes)) expect([kind, node.nodeType === 10]).toEqual([kind, false])
  return document
}

const squeezed = (text: string) => text.replaceAll(/[\s\u00ad\u200b-]+/gu, '')
/** Of these texts those that every font and every printer can set. */
const settable = (texts: readonly string[]) => texts.filter((text) => /^[ -~]+$/.test(text) && !text.includes('-'))

/** No page, no outline and no catalogue of a PDF does anything when it is opened or pressed, but lead within it. */
export async function expectPassivePdf(bytes: Uint8Array, titles: readonly string[]): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  expect([await pdf.getJSActions(), await pdf.getOpenAction(), await pdf.getAttachments(), await pdf.getFieldObjects()]).toEqual([
    null,
    null,
    null,
    null,
  ])
  const annotation = z.object({
    subtype: z.string(),
    url: z.unknown().optional(),
    action: z.unknown().optional(),
    actions: z.unknown().optional(),
  })
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    for (const found of z.array(annotation).parse(await page.getAnnotations()))
      expect({ ...found, url: found.url ?? null, action: found.action ?? null, actions: found.actions ?? null }).toEqual({
        subtype: 'Link',
        url: null,
        action: null,
        actions: null,
      })
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  const outline = z
    .array(z.object({ url: z.unknown().optional() }))
    .nullable()
    .parse(await pdf.getOutline())
  for (const { url } of outline ?? []) expect(url ?? null).toBe(null)
  await pdf.destroy()
  // Objects stand in the file as they are, only what is drawn is packed: names of actions would be seen. Strings are in parentheses or hexadecimal.
  const names = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g, '')
  for (const name of ['JS', 'JavaScript', 'Launch', 'URI', 'SubmitForm', 'GoToR', 'GoToE', 'EmbeddedFile', 'RichMedia', 'XFA', 'AA'])
    expect([name, new RegExp(`/${name}[\\s/<(\\[]`).test(names)]).toEqual([name, false])
  const found = squeezed(text)
  expect(settable(titles).filter((title) => !found.includes(squeezed(title)))).toEqual([])
}

export function expectPassiveSvg(bytes: Uint8Array, titles: readonly string[]): void {
  const document = expectPlainXml(strFromU8(bytes), 'svg')
  const elements = elementsOf(document)
  expect(
    [...new Set(elements.map(({ tagName }) => tagName))].filter(
      (name) => !['svg', 'title', 'style', 'g', 'path', 'rect', 'circle', 'line', 'polygon', 'polyline', 'text'].includes(name),
    ),
  ).toEqual([])
  for (const element of elements)
    for (const { name, value } of Array.from(element.attributes))
      if (name !== 'aria-label') expect([name, /^on|href/.test(name), /hostile/.test(value)]).toEqual([name, false, false])
  const [rules = ''] = textsOf(document, 'style')
  expect(rules).not.toMatch(/@import|hostile|url\('(?!data:font\/woff2)/)
  const text = squeezed(
    [
      ...textsOf(document, 'text'),
      ...textsOf(document, 'title'),
      ...elements.map((element) => element.getAttribute('aria-label') ?? ''),
    ].join(''),
  )
  expect(settable(titles).filter((title) => !text.includes(squeezed(title)))).toEqual([])
}

/** Each part of an Office file is XML, and none leads out of it. */
export function expectClosedOffice(bytes: Uint8Array): Record<string, Xml> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, expectPlainXml(strFromU8(part), name)] as const)
  for (const [name, document] of parts) {
    expect(name).not.toMatch(/externalLink|vbaProject|activeX|embeddings|oleObject|connections|customXml/i)
    for (const element of elementsOf(document)) {
      if (element.tagName === 'Relationship')
        expect([name, element.getAttribute('TargetMode') || 'Internal', /hostile|:/.test(element.getAttribute('Target') ?? '')]).toEqual([
          name,
          'Internal',
          false,
        ])
      expect([name, element.tagName, /^(?:a:hlink(?:Click|Hover|MouseOver)|hyperlinks?|f|ddeLink|oleLink)$/.test(element.tagName)]).toEqual(
        [name, element.tagName, false],
      )
    }
  }
  return Object.fromEntries(parts)
}

const without = ({ snapshot: _given, ...state }: State) => state

export async function expectSameWorkbook(bytes: Uint8Array, state: State): Promise<void> {
  const reading = await openWorkbook(bytes, () => 'new')
  if (!reading?.ok) throw new Error(JSON.stringify(reading))
  expect(reading.workbook.problems).toEqual([])
  expect(without(reading.workbook.state)).toEqual(without(state))
}

export async function expectPassiveXlsx(bytes: Uint8Array, titles: readonly string[]): Promise<void> {
  expectClosedOffice(bytes)
  const { sheets } = await readXlsx(bytes)
  const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()))
  // As a spreadsheet says what XML has no way to hold.
  expect(titles.filter((title) => /^[^\p{Cc}\ufffe\uffff]+$/u.test(title) && !cells.has(title))).toEqual([])
}

/** In no cell does a spreadsheet see a formula. */
export function expectPassiveCsvs(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    for (const row of papa.parse<string[]>(strFromU8(content).replace(/^\uFEFF/, '')).data)
      for (const cell of row) expect([name, cell, /^[=+@\t\r\n＝＋－＠]|^-(?![\d.]+$)/.test(cell)]).toEqual([name, cell, false])
}

export function expectPlainMarkdown(bytes: Uint8Array): void {
  const text = strFromU8(bytes)
  const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
  const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')
  const nodes = nodesOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  const unwanted = new Set([
    'html',
    'linkReference',
    'image',
    'imageReference',
    'definition',
    'footnoteReference',
    'footnoteDefinition',
    'code',
    'inlineCode',
  ])
  expect(nodes.filter(({ type }) => unwanted.has(type))).toEqual([])
  // A reader may make an address into a link by itself; what it leads to is what it says.
  for (const node of nodes)
    if (node.type === 'link') expect([textOf(node), `http://${textOf(node)}`, `mailto:${textOf(node)}`]).toContain(node.url)
  expect(nodes.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1)
}

/** A calendar has the lines that the same roadmap has in harmless words, and no others. */
export function expectPlainCalendar(bytes: Uint8Array, state: State, harmless: State): void {
  const text = strFromU8(bytes)
  const at = { number: 1, recordedAt: '2026-11-21T08:00:00.000Z' }
  const namesIn = (calendar: string) =>
    calendar
      .replaceAll(/\r\n[ \t]/g, '')
      .split('\r\n')
      .map((line) => /^(?:BEGIN|END):\w+$|^[A-Z-]+/.exec(line)?.[0] ?? line)
  expect(convertIcsCalendar(undefined, text).events).toHaveLength(roadmapCalendar(state, at).count)
  expect(namesIn(text).toSorted()).toEqual(namesIn(roadmapCalendar(harmless, at).text).toSorted())
  expect(text).not.toMatch(/(?![\t\r\n\u007f-\u009f])\p{Cc}|\r(?!\n)|(?<!\r)\n/u)
}

/** What XML has no way to say is said as a sign in its place. */
const inXml = (text: string) =>
  text
    .replaceAll(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/\s+/g, ' ')
    .trim()

export function expectSameProject(bytes: Uint8Array, state: State): void {
  const text = strFromU8(bytes)
  expectPlainXml(text, 'Microsoft Project')
  expect(text).not.toMatch(/<Hyperlink/)
  const reading = readProject(text)
  if (!reading.ok) throw new Error(reading.refusal.reason)
  const { reports, refused } = planOfProject(reading.project, proposedChoice(reading.project), '2026-11-21')
  expect(refused).toEqual([])
  const titles = new Set(reports.at(-1)?.rows.map(({ title }) => inXml(title)))
  expect(all(state, 'activity').filter(({ title }) => !titles.has(inXml(title)))).toEqual([])
}

/** A roadmap file gives back the same records; its page for browsers is returned. */
export function expectSameRoadmap(bytes: Uint8Array, state: State): string {
  const read = readRoadmapFile(bytes)
  if (!read.ok) throw new Error(read.refusal.reason)
  expect(without(read.history.reduce((so, revision) => replay(so, changesOf(revision)), emptyState))).toEqual(without(state))
  return strFromU8(unzipSync(bytes)['read-me.html'] ?? new Uint8Array())
}
