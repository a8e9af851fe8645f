import { Chart, colour, fitted, type Shape, Sign, type Tone, Words } from './parts.tsx'

export interface GridCell {
  readonly shape: Shape
  readonly tone: Tone
  readonly hollow: boolean
  readonly text: string
  /** From 0 to 1, drawn as a line that fills up; null for none. */
  readonly share: number | null
  readonly title: string
}

export interface GridRow {
  readonly key: string
  readonly label: string
  readonly cells: readonly (GridCell | null)[]
}

const rowHeight = 32
const head = 28

/** Rows by columns, each cell a sign and a figure. */
export function Grid({
  rows,
  columns,
  width,
  label,
  onPress,
}: {
  readonly rows: readonly GridRow[]
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly width: number
  readonly label: string
  readonly onPress?: ((row: string, column: string) => void) | undefined
}) {
  const side = Math.min(340, Math.max(140, width * 0.34))
  const each = Math.min(132, (width - side) / Math.max(1, columns.length))
  const height = head + rows.length * rowHeight + 1
  return (
    <Chart width={width} height={height} label={label}>
      {columns.map((column, index) => (
        <Words key={column.key} x={side + each * index + 12} y={head / 2} anchor="start">
          {fitted(column.label, each - 12)}
        </Words>
      ))}
      {rows.map((row, at) => {
        const top = head + at * rowHeight
        return (
          <g key={row.key}>
            <line x1={0} x2={width} y1={top} y2={top} stroke={colour('hairline')} />
            <Words x={0} y={top + rowHeight / 2} anchor="start" tone="ink">
              {fitted(row.label, side - 12)}
            </Words>
            {row.cells.map((cell, index) => {
              const column = columns[index]
              if (!cell || !column) return null
              const x = side + each * index
              return (
                <g key={column.key} {...(onPress && { onClick: () => onPress(row.key, column.key), style: { cursor: 'pointer' } })}>
                  <title>{cell.title}</title>
                  <rect x={x} y={top} width={each} height={rowHeight} fill="transparent" />
                  <Sign shape={cell.shape} x={x + 17} y={top + rowHeight / 2} tone={cell.tone} hollow={cell.hollow} />
                  <Words x={x + 28} y={top + rowHeight / 2} anchor="start" tone="ink">
                    {fitted(cell.text, each - 28)}
                  </Words>
                  {cell.share !== null && (
                    <g>
                      <line
                        x1={x + 12}
                        x2={x + each - 12}
                        y1={top + rowHeight - 4}
                        y2={top + rowHeight - 4}
                        stroke={colour('hairline-2')}
                        strokeWidth={2}
                      />
                      <line
                        x1={x + 12}
                        x2={x + 12 + (each - 24) * Math.min(1, Math.max(0, cell.share))}
                        y1={top + rowHeight - 4}
                        y2={top + rowHeight - 4}
                        stroke={colour('accent')}
                        strokeWidth={3}
                      />
                    </g>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} stroke={colour('hairline')} />
    </Chart>
  )
}
