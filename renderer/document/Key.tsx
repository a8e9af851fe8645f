import { type Status, statuses } from '#shared/domain/activity.ts'
import type { Milestone } from '#shared/domain/milestone.ts'
import type { RoadmapDocument } from '#shared/document/model.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { linesOfWords } from '#shared/document/pagination.ts'
import { t } from '#shared/text/index.ts'
import { barLooks, palette } from './palette.ts'
import { MilestoneSign, StatusSign } from './signs.tsx'

export type KeyEntry =
  | { readonly type: 'status'; readonly status: Status; readonly word: string }
  | { readonly type: 'milestone'; readonly kind: Milestone['kind']; readonly word: string }
  | { readonly type: 'goesOn'; readonly word: string }

/** Only what this roadmap shows: a key to signs that are nowhere teaches nothing. */
export function keyEntries({ lanes, marks }: RoadmapDocument): KeyEntry[] {
  const items = [...lanes.flatMap((lane) => lane.items), ...marks]
  const bars = items.flatMap((item) => (item.type === 'bar' ? item : []))
  const goesOn = bars.some(({ startsBefore, finishesAfter }) => startsBefore || finishesAfter)
  return [
    ...statuses
      .filter((status) => bars.some(({ activity }) => activity.status === status))
      .map((status): KeyEntry => ({ type: 'status', status, word: t(`domain.status.${status}`) })),
    ...(['decision', 'event'] as const)
      .filter((kind) => items.some((item) => item.type === 'mark' && item.kind === kind))
      .map((kind): KeyEntry => ({ type: 'milestone', kind, word: t(`document.legend.${kind}`) })),
    ...(goesOn ? [{ type: 'goesOn' as const, word: t('document.legend.goesOn') }] : []),
  ]
}

const lineHeight = 15

export function keyHeight(entries: readonly KeyEntry[], { width, smallSize }: PageGeometry): number {
  if (entries.length === 0) return 0
  const words = entries.map(({ word }) => word)
  return linesOfWords(words, width, smallSize, 36) * lineHeight + 6
}

/** What the signs mean, in words. */
export function Key({ entries, geometry }: { readonly entries: readonly KeyEntry[]; readonly geometry: PageGeometry }) {
  if (entries.length === 0) return null
  return (
    <ul className="key" aria-label={t('document.legend.label')} style={{ height: `${keyHeight(entries, geometry)}pt` }}>
      {entries.map((entry) => (
        <li key={entry.word}>
          <svg viewBox="0 0 16 12" style={{ width: '16pt', height: '12pt' }} aria-hidden="true">
            <KeySign entry={entry} />
          </svg>
          {entry.word}
        </li>
      ))}
    </ul>
  )
}

function KeySign({ entry }: { readonly entry: KeyEntry }) {
  if (entry.type === 'milestone') return <MilestoneSign kind={entry.kind} x={4} y={2} size={8} />
  if (entry.type === 'goesOn')
    return <path d="M1 6 H9 M10 2.5 l4 3.5 l-4 3.5" fill="none" stroke={palette.ink} strokeWidth={1.25} />
  const { fill, line, width, dash } = barLooks[entry.status]
  return (
    <>
      <rect
        x={0.75}
        y={0.75}
        width={14.5}
        height={10.5}
        rx={1.5}
        fill={fill}
        stroke={line}
        strokeWidth={width}
        {...(dash === undefined ? {} : { strokeDasharray: dash })}
      />
      <StatusSign status={entry.status} x={4.5} y={2.5} size={7} />
    </>
  )
}
