import { use } from 'react'
import { formatMonth } from '#shared/calendar/dates.ts'
import type { AxisYear } from '#shared/document/axis.ts'
import { axisDrawing, axisWords } from '#shared/document/axisShapes.ts'
import { laneDrawing } from '#shared/document/laneShapes.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { type LaneBlock, laneName, laneNotes, outsideWords } from '#shared/document/pagination.ts'
import type { Sheet } from '#shared/document/layout.ts'
import { language, t } from '#shared/text/index.ts'
import { Lines } from './Lines.tsx'
import { PaletteContext } from './PaletteContext.ts'
import { SvgDrawing } from './Shapes.tsx'

export const yearAnchor = ({ start }: AxisYear): string => `year-${start}`

interface Props {
  readonly sheet: Sheet
  readonly geometry: PageGeometry
  /** The title block stands above it on the same page. */
  readonly first: boolean
}

/** The lanes under the axis. The head of a table is printed at the top of each of its pages; a row of it is never cut. */
export function RoadmapTable({ sheet: { year, roadmap, blocks }, geometry, first }: Props) {
  const palette = use(PaletteContext)
  const outside = outsideWords(roadmap, year)
  return (
    <section className={first ? 'sheet' : 'sheet page'}>
      {year && (
        <h3 className="year" id={yearAnchor(year)}>
          {year.label}{' '}
          <span>{t('document.span', { start: formatMonth(year.start, language()), finish: formatMonth(year.finish, language()) })}</span>
        </h3>
      )}
      {/* A break before its first row would leave the axis alone on the page before. */}
      <table className={blocks[0]?.newPage === true ? 'roadmap page' : 'roadmap'}>
        <thead>
          <tr>
            <th scope="col" style={{ width: `${geometry.laneWidth}pt` }}>
              {t('document.axis.lane')}
            </th>
            <th scope="col">
              <SvgDrawing drawing={axisDrawing(roadmap.axis, geometry, palette)} label={axisWords(roadmap.axis)} />
            </th>
          </tr>
        </thead>
        {blocks.length === 0 && outside === '' && (
          <tbody>
            <tr>
              <td colSpan={2}>
                <p className="note">{t('document.lane.emptyRoadmap')}</p>
              </td>
            </tr>
          </tbody>
        )}
        {blocks.map((block, index) => (
          <tbody key={`${block.lane?.id ?? ''} ${block.firstRow}`} className={block.newPage && index > 0 ? 'page' : undefined}>
            <tr>
              <th scope="row">
                <LaneName block={block} geometry={geometry} />
              </th>
              <td>
                <SvgDrawing drawing={laneDrawing(block, roadmap.axis, geometry, palette)} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      {outside !== '' && <p className="note outside">{outside}</p>}
    </section>
  )
}

function LaneName({ block: { lane, rows, continued }, geometry }: { readonly block: LaneBlock; readonly geometry: PageGeometry }) {
  const name = lane?.name ?? t('document.lane.milestones')
  return (
    <>
      <Lines lines={laneName(name, rows.length, geometry)} />
      {continued && <small>{t('document.lane.continuedMark')}</small>}
      {!continued && lane && laneNotes(lane).map((note) => <small key={note}>{note}</small>)}
    </>
  )
}
