import { useElementSize } from '@mantine/hooks'
import { createElement, type CSSProperties, Fragment, type ReactNode } from 'react'
import { columnGap } from '#shared/document/deck/flow.ts'
import type { Box, Cell, Deck, DrawingElement, Paragraph, Slide, SlideElement, TableElement } from '#shared/document/deck/slide.ts'
import { Shapes } from '../../document/Shapes.tsx'
import classes from './present.module.css'

/** A slide as large as its room allows, in the shape of its deck. */
export function SlideView({ deck, slide, still = false }: { readonly deck: Deck; readonly slide: Slide; readonly still?: boolean }) {
  const { ref, width, height } = useElementSize()
  const scale = Math.min(width / deck.width, height / deck.height)
  return (
    <div ref={ref} className={classes.stage}>
      {scale > 0 && (
        <div className={classes.fitted} style={{ width: deck.width * scale, height: deck.height * scale }}>
          <div
            className={classes.slide}
            style={{ width: deck.width, height: deck.height, transform: `scale(${scale})` }}
            data-still={still}
          >
            {inPlace(
              slide.elements,
              (element, place) => (
                <Element element={element} isTitle={place === 0} />
              ),
              slide.key,
            )}
          </div>
        </div>
      )}
    </div>
  )
}

/** What has its place and no name: the elements of a slide are drawn anew together. */
const inPlace = <T,>(items: readonly T[], draw: (item: T, place: number) => ReactNode, key?: string) =>
  createElement(Fragment, { key }, ...items.map(draw))

const boxOf = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height })

function Element({ element, isTitle }: { readonly element: SlideElement; readonly isTitle: boolean }) {
  if (element.type === 'drawing') return <DrawingView element={element} />
  if (element.type === 'table') return <TableView table={element} />
  const Tag = isTitle ? 'h2' : 'p'
  return (
    <div className={classes.element} style={boxOf(element)}>
      {inPlace(element.paragraphs, (paragraph) => (
        <Tag className={classes.lines} style={setAs(paragraph)}>
          {paragraph.lines.join('\n')}
        </Tag>
      ))}
    </div>
  )
}

const weights = { regular: 400, semibold: 600 } as const

const setAs = ({ size, weight, colour, before }: Paragraph): CSSProperties => ({
  fontSize: size,
  fontWeight: weights[weight],
  color: colour,
  marginTop: before,
})

function DrawingView({ element }: { readonly element: DrawingElement }) {
  const { drawing, label, moves = [], width, height } = element
  const moved = new Map(moves.map((move) => [move.shape, move]))
  return (
    <svg className={classes.element} style={boxOf(element)} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {inPlace(drawing.shapes, (shape, place) => {
        const move = moved.get(place)
        if (!move) return <Shapes shapes={[shape]} />
        const from = { '--from-x': `${move.from.x - move.to.x}px`, '--from-width': move.from.width / move.to.width } as CSSProperties
        return (
          <g className={classes.moves} style={from}>
            <Shapes shapes={[shape]} />
          </g>
        )
      })}
    </svg>
  )
}

function TableView({ table }: { readonly table: TableElement }) {
  const { label, columns, rows, headHeight, size } = table
  return (
    <table className={classes.table} style={{ ...boxOf(table), fontSize: size }} aria-label={label}>
      <colgroup>
        {columns.map(({ head, width }) => (
          <col key={head} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: headHeight }}>
          {columns.map(({ head, align }) => (
            <th key={head} scope="col" style={{ textAlign: align, paddingInlineEnd: columnGap }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inPlace(rows, ({ height, cells }) => (
          <tr style={{ height }}>
            {inPlace(cells, (cell, place) => (
              <CellView cell={cell} align={columns[place]?.align ?? 'start'} isName={place === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CellView({
  cell: { lines, weight, colour, sign },
  align,
  isName,
}: {
  readonly cell: Cell
  readonly align: 'start' | 'end'
  readonly isName: boolean
}) {
  const Tag = isName ? 'th' : 'td'
  return (
    <Tag
      {...(isName ? { scope: 'row' } : {})}
      style={{ textAlign: align, paddingInlineEnd: columnGap, color: colour, fontWeight: weights[weight] }}
    >
      <span className={classes.cell}>
        {sign && (
          <svg width={sign.width} height={sign.height} aria-hidden>
            <Shapes shapes={sign.shapes} />
          </svg>
        )}
        <span className={classes.lines}>{lines.join('\n')}</span>
      </span>
    </Tag>
  )
}
