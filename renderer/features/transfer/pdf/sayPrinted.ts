import { formatDate } from '#shared/calendar/dates.ts'
import type { PrintedComparison } from '#shared/document/printed.ts'
import { language, t } from '#shared/text/index.ts'
import { quoted } from '#shared/text/quoted.ts'
import type { PrintedFile } from './printedFile.ts'

/** So many of what differs are named. */
const most = 5

/** Says whether what stands in a printed file is what the revision says. */
export function sayComparison({ compared, differing, surplus }: PrintedComparison, number: number): string {
  if (compared === 0) return t('printed.nothingToCompare')
  const named = differing.slice(0, most).map(({ title }) => quoted(title.length > 80 ? `${title.slice(0, 79)}…` : title))
  const items = named.join(', ')
  const rest = differing.length - named.length
  return [
    differing.length === 0
      ? t('printed.same', { count: compared, number })
      : t('printed.differ', { count: differing.length, compared, number, items }),
    rest > 0 ? t('printed.andMore', { count: rest }) : '',
    surplus > 0 ? t('printed.more', { count: surplus }) : surplus < 0 ? t('printed.fewer', { count: -surplus }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Says what a PDF is that was dropped on the app. */
export function sayPrinted(file: PrintedFile, name: string): string {
  if (file.kind === 'refused') return t(`printed.refused.${file.reason}`, { file: name })
  if (file.kind === 'elsewhere') return t('printed.elsewhere', { title: file.title, number: file.number, hash: file.shortHash })
  if (file.kind === 'beside') return t('printed.beside', { name: file.name, number: file.number, hash: file.shortHash })
  const { revision, comparison, latest } = file
  const shown = latest === revision.number ? 'printed.latest' : 'printed.found'
  const said = t(shown, { name: file.name, number: revision.number, date: formatDate(revision.asOf, language()) })
  return `${said} ${sayComparison(comparison, revision.number)}`
}
