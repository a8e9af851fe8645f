import { use } from 'react'
import { type KeyEntry, keySign } from '#shared/document/key.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { linesOfWords } from '#shared/document/pagination.ts'
import { t } from '#shared/text/index.ts'
import { PaletteContext } from './PaletteContext.ts'
import { Shapes } from './Shapes.tsx'

const lineHeight = 15

export function keyHeight(entries: readonly KeyEntry[], { width, smallSize }: PageGeometry): number {
  if (entries.length === 0) return 0
  const words = entries.map(({ word }) => word)
  return linesOfWords(words, width, smallSize, 36) * lineHeight + 6
}

/** What the signs mean, in words. */
export function Key({ entries, geometry }: { readonly entries: readonly KeyEntry[]; readonly geometry: PageGeometry }) {
  const palette = use(PaletteContext)
  if (entries.length === 0) return null
  return (
    <ul className="key" aria-label={t('document.legend.label')} style={{ height: `${keyHeight(entries, geometry)}pt` }}>
      {entries.map((entry) => (
        <li key={entry.word}>
          <svg viewBox="0 0 16 12" style={{ width: '16pt', height: '12pt' }} aria-hidden="true">
            <Shapes shapes={keySign(entry, palette).shapes} />
          </svg>
          {entry.word}
        </li>
      ))}
    </ul>
  )
}
