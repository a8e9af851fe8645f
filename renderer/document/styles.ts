import type { RoadmapDocument } from '#shared/document/model.ts'
import { fit } from '#shared/document/measure.ts'
import { yearHeight } from '#shared/document/layout.ts'
import { leastType, type PageGeometry, type PageSetup } from '#shared/document/page.ts'
import { axisHeight, blockRule, noteSize } from '#shared/document/pagination.ts'
import type { Palette } from '#shared/document/palette.ts'
import { t } from '#shared/text/index.ts'
import { dateWords } from '#shared/document/words.ts'
import { fontStack } from './fonts.ts'

/**
 * Returns a text as a string of CSS. Every character of ASCII that is no letter and no digit is escaped,
 * so that no name of a roadmap can end the string, the rule or the style element.
 */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/[^A-Za-z0-9\u{a0}-\u{10ffff}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

/** The page's number and their count are known to the printer only: they are set by counters. */
function pageNumber(): string {
  const page = '\ue000'
  const pages = '\ue001'
  return t('document.footer.page', { page, pages })
    .split(/([\ue000\ue001])/)
    .map((part) => (part === page ? 'counter(page)' : part === pages ? 'counter(pages)' : part === '' ? '' : cssString(part)))
    .join(' ')
}

const footSize = leastType + 0.25

/** The foot of each page: what it is of, in words that are found again when the file is read (`printed.ts`). */
export function pageRule(
  { name, revision }: RoadmapDocument,
  { footer }: PageSetup,
  { paper, margins, width }: PageGeometry,
  palette: Palette,
): string {
  const foot = `font: 400 ${footSize}pt/1.35 ${fontStack}; text-rendering: geometricPrecision; color: ${palette.ink2}; vertical-align: top; padding-top: 8pt; white-space: pre; font-variant-numeric: tabular-nums;`
  const own = fit(footer, width * 0.34, footSize)
  const marked = t('document.footer.revision', {
    number: revision.number,
    date: dateWords(revision.asOf.date),
    hash: revision.shortHash,
  })
  return `@page {
  size: ${paper.width}mm ${paper.height}mm;
  margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
  @bottom-left { content: ${cssString(fit(name, width * 0.34, footSize))}${own === '' ? '' : ` "\\a" ${cssString(own)}`}; width: 36%; text-align: left; ${foot} }
  @bottom-center { content: ${cssString(marked)}; width: 40%; text-align: center; ${foot} }
  @bottom-right { content: ${pageNumber()}; width: 24%; text-align: right; ${foot} }
}`
}

/** The look of the document. Colour is in drawings and letters: backgrounds are not printed everywhere. */
export function contentRules(geometry: PageGeometry, palette: Palette): string {
  const { textSize, smallSize, width } = geometry
  return `
:root { --ink: ${palette.ink}; --ink-2: ${palette.ink2}; --hairline: ${palette.hairline}; --hairline-2: ${palette.hairline2}; --paper: #ffffff; --ghost: ${palette.ghost}; --accent: ${palette.accent}; --in-progress: ${palette.bars['in progress'].line}; --done: ${palette.bars.done.line}; --bad: ${palette.ink}; }
:root { print-color-adjust: exact; -webkit-print-color-adjust: exact; text-rendering: geometricPrecision; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #ffffff; }
body { width: ${width}pt; color: ${palette.ink}; font: 400 ${noteSize(geometry)}pt/1.4 ${fontStack}; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
b, h1, h2, h3, th { font-weight: 600; }
small { font-size: ${smallSize}pt; font-weight: 400; color: ${palette.ink2}; }
svg { display: block; }
svg text { font-family: ${fontStack}; white-space: pre; unicode-bidi: plaintext; font-variant-numeric: normal; }
table { border-collapse: collapse; border-spacing: 0; width: 100%; }
thead { display: table-header-group; break-after: avoid; }
tr { break-inside: avoid; }
th { text-align: left; vertical-align: top; }
td { vertical-align: top; }

.title { display: flex; gap: 24pt; overflow: hidden; }
.titleText { flex: 1; min-width: 0; }
.unit { font-size: 9pt; line-height: 1.6; font-weight: 600; color: ${palette.accent}; white-space: nowrap; }
h1, .name { font-size: 20pt; line-height: 1.2; letter-spacing: -0.01em; margin: 0; break-after: auto; }
.purpose { margin-top: 4pt; font-size: 9.5pt; line-height: 1.4; color: ${palette.ink2}; white-space: nowrap; }
.facts { width: 225pt; flex: none; display: grid; grid-template-columns: 52pt 1fr; column-gap: 10pt; row-gap: 5pt; align-content: start; font-size: 8.5pt; line-height: 1.35; align-self: flex-start; padding-left: 14pt; border-left: 0.5pt solid ${palette.hairline2}; }
.facts dd > * { display: block; white-space: nowrap; }
.facts dt { color: ${palette.ink2}; }
.key { list-style: none; display: flex; flex-wrap: wrap; align-content: flex-start; column-gap: 14pt; font-size: ${smallSize}pt; line-height: 15pt; color: ${palette.ink2}; overflow: hidden; }
.key li { display: flex; align-items: center; gap: 4pt; height: 15pt; white-space: nowrap; }

.page { break-before: page; }
h2 { font-size: 15pt; line-height: 1.25; margin-bottom: 8pt; break-after: avoid; }
div:not(.page) > section:not(.sheet) { margin-top: 22pt; }
div:first-child > section { margin-top: 0; }
h3 { font-size: 11.5pt; line-height: 1.35; margin-bottom: 5pt; break-after: avoid; }
caption { text-align: left; padding: 6pt 0 4pt; font-weight: 600; break-after: avoid; }
section section { margin-top: 16pt; }
.said { margin-bottom: 10pt; white-space: pre-line; }
.said small { display: block; }
.figures { margin: 10pt 0 6pt; }
.chart { margin: 8pt 0; break-inside: avoid; }
.chart svg { overflow: visible; }
.year { height: ${yearHeight}pt; padding-top: 4pt; font-size: 13pt; line-height: 1.25; break-after: avoid; }
.year span { font-size: ${textSize + 0.5}pt; font-weight: 400; color: ${palette.ink2}; margin-left: 6pt; }

.cover .title { overflow: visible; }
.cover .unit, .cover .purpose { white-space: pre-line; max-width: 460pt; }
.contents { margin-top: 28pt; }
.contents ol { list-style: none; max-width: 460pt; }
.contents > ol > li { padding: 5pt 0; border-top: 0.5pt solid ${palette.hairline}; font-size: 10.5pt; break-inside: avoid; }
.contents > ol > li > a { font-weight: 600; }
.contents li li { padding: 1.5pt 0 1.5pt 14pt; font-size: ${noteSize(geometry)}pt; }
.contents a { color: ${palette.ink}; text-decoration: none; }
.note { color: ${palette.ink2}; margin: 0 0 8pt; max-width: 460pt; }
.outside { margin-top: 6pt; max-width: none; }

.outcome { padding: 10pt 0 14pt; border-top: 0.5pt solid ${palette.hairline2}; }
.outcome:has(h1) { border-top: 0; padding-top: 0; }
.outcome h3 { font-size: 11pt; line-height: 1.35; break-after: avoid; }
.outcomeHead { break-inside: avoid; break-after: avoid; }
.outcomeHead > p { max-width: 560pt; white-space: pre-line; margin-top: 1pt; color: ${palette.ink2}; }
.outcome dl { display: flex; flex-wrap: wrap; column-gap: 24pt; row-gap: 5pt; margin-top: 7pt; }
.outcome dt { font-size: ${smallSize}pt; line-height: 1.3; color: ${palette.ink2}; }
.measureTitle { margin-top: 7pt; break-after: avoid; }
.measureTitle b { font-size: ${smallSize}pt; font-weight: 400; color: ${palette.ink2}; text-align: left; }
.measure { list-style: none; break-after: avoid; display: flex; flex-wrap: wrap; row-gap: 6pt; margin-top: 3pt; break-inside: avoid; }
.measure li { padding: 0 14pt 0 8pt; border-left: 0.5pt solid ${palette.hairline2}; min-width: 60pt; }
.measure li > * { display: block; line-height: 1.3; }
.measure b { font-size: 11pt; }
.measure .reading { border-left: 1.5pt solid ${palette.accent}; }
.links { margin-top: 8pt; table-layout: fixed; }
.links th, .links td { padding: 3pt 10pt 3pt 0; border-top: 0.5pt solid ${palette.hairline}; font-size: ${textSize}pt; }
.links thead th { border-top: 0; padding: 0; font-size: ${smallSize}pt; font-weight: 400; color: ${palette.ink2}; }
.links tbody tr:first-child, .links tbody tr:nth-last-child(2) { break-after: avoid; }
.links thead tr { break-after: avoid; }
col.when { width: ${width > 640 ? 15 : 20}%; }
.links .when { white-space: nowrap; }
col.status { width: ${width > 640 ? 11 : 15}%; }

.list { table-layout: fixed; font-size: ${textSize}pt; line-height: 1.35; }
.list thead th { padding: 0 10pt 3pt 0; font-size: ${smallSize}pt; font-weight: 400; color: ${palette.ink2}; border-bottom: 0.75pt solid ${palette.ink}; }
.plain thead th:nth-child(2) { width: 9%; }
.plain thead th:nth-child(3), .plain thead th:nth-child(4) { width: 14%; }
.plain thead th:nth-child(5) { width: 22%; }
.plain thead th:nth-child(6) { width: 12%; }
.list tbody th, .list tbody td { padding: 3pt 10pt 3pt 0; border-top: 0.5pt solid ${palette.hairline}; font-weight: 400; }
.list .group { break-after: avoid; }
.list .group th { padding-top: 9pt; font-weight: 600; border-top-color: ${palette.hairline2}; }
.list .day { white-space: nowrap; }
.why { color: ${palette.ink2}; }
.history .marked > * { font-weight: 600; }
.history .marked .why { font-weight: 400; }
.history thead th:nth-child(1) { width: 7%; }
.history thead th:nth-child(2) { width: 16%; }
.history thead th:nth-child(3) { width: 10%; }
.history thead th:nth-child(4) { width: auto; }
.history thead th:nth-child(5) { width: 15%; }
.history thead th:nth-child(6) { width: 10%; }
.status svg { display: inline-block; margin-right: 4pt; vertical-align: -1pt; }
.full p { white-space: pre-line; max-width: 560pt; margin-bottom: 8pt; }
`
}

/** The look of the lanes, whose type is smaller where they were fitted on one page. */
export function sheetRules(geometry: PageGeometry, palette: Palette): string {
  const { textSize, smallSize, laneWidth } = geometry
  return `
.roadmap { table-layout: fixed; border-collapse: separate; border-bottom: 0.5pt solid ${palette.hairline2}; }
.roadmap tbody th { border-top: ${blockRule}pt solid ${palette.hairline2}; }
.roadmap thead th { height: ${axisHeight(geometry)}pt; vertical-align: bottom; }
.roadmap thead th:first-child { width: ${laneWidth}pt; padding-bottom: 5pt; font-size: ${smallSize}pt; line-height: 1; font-weight: 400; color: ${palette.ink2}; }
.roadmap tbody th { padding: 5pt 10pt 0 0; font-size: ${textSize}pt; line-height: 1.25; }
.roadmap tbody th small { display: block; line-height: 1.25; }
.sheet small { font-size: ${smallSize}pt; }
`
}
