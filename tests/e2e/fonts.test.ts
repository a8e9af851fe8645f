import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '#shared/document/measure.ts'
import { openApp } from './app.ts'
import { machineWithoutFonts } from './document/machines.ts'
import { planTitled } from './document/plans.ts'
import { htmlOf, keep, type Printer, readPdf, startPrinter } from './document/printing.ts'

let folder: string
let usual: Printer
let bare: Printer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rearview-fonts-'))
  usual = await startPrinter()
  bare = await startPrinter({ FONTCONFIG_FILE: await machineWithoutFonts(folder) })
})

afterAll(async () => {
  for (const printer of [usual, bare]) await printer.close()
  await rm(folder, { recursive: true, force: true })
  for (const { problems } of [usual, bare]) expect(problems).toEqual([])
})

const titles = {
  Arabic: 'مراجعة خارطة الطريق كل ربع سنة (المرحلة 2)',
  Hebrew: 'סקירת מפת הדרכים בכל רבעון',
  'simplified Chinese': '按季度审查路线图并总结经验教训，再制定下一步计划',
  'traditional Chinese': '按季度檢視路線圖並總結經驗教訓，再擬定下一步計畫',
  Japanese: '四半期ごとにロードマップを見直す「ふりかえり」',
  Korean: '분기마다 로드맵을 검토하고 교훈을 적용한다',
  Hindi: 'हर तिमाही रोडमैप की समीक्षा करें और निर्णय लें',
  Thai: 'ทบทวนแผนที่นำทางทุกไตรมาส',
  Greek: 'Αναθεώρηση του οδικού χάρτη κάθε τρίμηνο',
  Russian: 'Ежеквартальный пересмотр дорожной карты: Щука, Жюль',
  Vietnamese: 'Xem lại lộ trình mỗi quý để bồi thường',
  'Latin letters': 'Ærø, Œuvre, Straße, Łódź, İstanbul, Þór, Čeština, Ŵyn',
  emoji: '🚀 Launch ✅ ⚠️ ❤️ 👩🏽‍🚀 1️⃣ 🇩🇪 📈 🎯 💡',
  signs: '≥ 90 % → ≠ ≈ ½ ⅓ CO₂ 10⁵ ① ■ ✓ ★ ∑ ∞ € ₹ ₩ № ™ • …',
}

/** The dates on which it was made are all that may differ between two. */
const undated = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/\(D:\d{14}[^)]*\)/g, '(D)')
const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0
const characters = (text: string): string[] => [...new Set(text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Mn}]/gu, ''))]

describe('titles in any script', () => {
  it('make the same PDF on a machine without fonts, all of it in fonts of the app', async () => {
    const long = Object.values(titles).map((title) => Array.from(`${title} `.repeat(40)).slice(0, 400).join('').trim())
    const html = htmlOf(planTitled([...Object.values(titles), ...long], 'Roadmap 路線図 خارطة 🚀', 'نظرة عامة'))
    const [here, there] = [await usual.print(html), await bare.print(html)]
    await keep('scripts-usual', here)
    await keep('scripts-bare', there)
    const written = undated(here)
    expect(undated(there) === written).toBe(true)
    expect(count(written, /\/FontDescriptor\b(?!\/)/g)).toBeGreaterThan(10)
    expect(count(written, /\/FontFile[23]/g)).toBe(count(written, /\/Type ?\/FontDescriptor/g))
    expect(count(written, /\/Subtype ?\/Type3/g)).toBe(0)
    const pdf = await readPdf(here)
    for (const font of pdf.fonts)
      expect(font).toMatch(
        /^[A-Z]{6}\+(Inter|IBMPlexSansArabic|Noto(Emoji|Sans(Hebrew|Devanagari|Thai|SC|JP|KR|Math|Symbols2?))(Thin)?)-(Regular|SemiBold)$/,
      )
    expect(pdf.notEmbedded).toEqual([])
    expect(pdf.pages.reduce((sum, { images }) => sum + images, 0)).toBe(0)
    // Two letters of Hindi are drawn as parts of others; the PDF names them by an ActualText, which pdf.js does not read.
    const found = new Set([...characters(pdf.text), 'ि', 'ष'])
    for (const title of Object.values(titles)) expect(characters(title).filter((character) => !found.has(character))).toEqual([])
  })

  it.each(['regular', 'semibold'] as const)('are never wider than measured, in %s', async (weight) => {
    const lines = Object.values(titles).flatMap((title) => {
      const word = fc.array(fc.constantFrom(...Array.from(new Intl.Segmenter('en').segment(title), ({ segment }) => segment)), {
        minLength: 1,
        maxLength: 12,
      })
      return [
        title,
        ...fc.sample(
          word.map((parts) => parts.join('')),
          { numRuns: 25, seed: 1 },
        ),
      ]
    })
    const widths = await usual.measure(lines, weight)
    const tooNarrow = lines.flatMap((line, index) => {
      const [real, measured] = [widths[index] ?? 0, textWidth(line, 1000, weight)]
      return real > measured * 1.01 + 5 ? [{ line, real, measured }] : []
    })
    expect(tooNarrow).toEqual([])
    const whole = Object.values(titles).map((title) => textWidth(title, 1000, weight) / (widths[lines.indexOf(title)] ?? 1))
    // A label that is taken for much wider than it is would be cut without need.
    expect(Math.max(...whole)).toBeLessThan(1.5)
  })
})

describe('the screen', () => {
  it.each(['browser', 'desktop'] as const)('has them too, as they are built, in the %s', async (target) => {
    const app = await openApp(target)
    const load = (weight: number) =>
      app.page.evaluate(async ([text, font]) => (await document.fonts.load(font, text)).map(({ status }) => status), [
        'م计ふ가ש日क ก→🚀',
        `${weight} 16px 'Noto Sans'`,
      ] as const)
    for (const weight of [400, 600]) {
      await expect.poll(async () => (await load(weight)).length).toBeGreaterThan(8)
      expect(new Set(await load(weight))).toEqual(new Set(['loaded']))
    }
    await app.close()
  })
})
