import type { Paper } from '#shared/document/page.ts'
import { t } from '#shared/text/index.ts'
import type { SaveResult } from '../../../platform/host.ts'

/** What came of an export, for the user: `bad` when nothing was written although it should have been. */
export interface Said {
  readonly bad: boolean
  readonly sentence: string
}

export function sayResult(result: SaveResult, { size, orientation }: Paper): Said {
  if (result.outcome === 'failed') return { bad: true, sentence: t(`document.pdf.${failures[result.reason]}`) }
  if (result.outcome === 'cancelled') return { bad: false, sentence: t('document.pdf.cancelled') }
  if (result.outcome === 'printing')
    return {
      bad: false,
      sentence: t('document.pdf.printing', {
        size: t(`document.pdf.sizes.${size}`),
        orientation: t(`document.pdf.orientations.${orientation}`).toLowerCase(),
      }),
    }
  const { where } = result
  return { bad: false, sentence: where === null ? t('document.pdf.saved') : t('document.pdf.savedAt', { where }) }
}

const failures = { 'disk-full': 'diskFull', 'not-allowed': 'notAllowed', unknown: 'notWritten' } as const
