import { use } from 'react'
import { axisDrawing, axisWords } from '#shared/document/axisShapes.ts'
import { laneDrawing } from '#shared/document/laneShapes.ts'
import type { DocumentLane, RoadmapDocument } from '#shared/document/model.ts'
import type { PageGeometry } from '#shared/document/page.ts'
import { type LaneBlock, isOutside, laneName } from '#shared/document/pagination.ts'
import { t } from '#shared/text/index.ts'
import { Lines } from './Lines.tsx'
import { PaletteContext } from './PaletteContext.ts'
import { SvgDrawing } from './Shapes.tsx'

interface Props {
  readonly roadmap: RoadmapDocument
  readonly blocks: readonly LaneBlock[]
  readonly geometry: PageGeometry
}

/** The lanes under the axis. The head of a table is printed at the top of each of its pages; a row of it is never cut. */
export function RoadmapTable({ roadmap, blocks, geometry }: Props) {
  const palette = use(PaletteContext)
  const outside = roadmap.lanes.filter(isOutside)
  return (
    <>
      <table className="roadmap">
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
        {blocks.length === 0 && outside.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={2}>
                <p className="note">{t('document.lane.emptyRoadmap')}</p>
              </td>
            </tr>
          </tbody>
        )}
        {blocks.map((block) => (
          <tbody key={`${block.lane?.id ?? ''} ${block.firstRow}`} className={block.continued ? 'continued' : undefined}>
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
      {outside.length > 0 && <p className="note outside">{t('document.lane.outside', { lanes: outside.map(outsideLane).join(', ') })}</p>}
    </>
  )
}

const outsideLane = (lane: DocumentLane): string =>
  t('document.lane.outsideLane', { name: lane.name, notes: laneNotes(lane).join(', ') })

const laneNotes = ({ before, after }: DocumentLane): string[] => [
  ...(before > 0 ? [t('document.lane.before', { count: before })] : []),
  ...(after > 0 ? [t('document.lane.after', { count: after })] : []),
]

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
