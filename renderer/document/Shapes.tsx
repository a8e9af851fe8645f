import { createElement, Fragment } from 'react'
import type { Drawing, Shape } from '#shared/document/shapes.ts'

/** Shapes as elements of SVG, in the unit of their coordinates. */
export const Shapes = ({ shapes }: { readonly shapes: readonly Shape[] }) => createElement(Fragment, null, ...shapes.map(elementOf))

/** A drawing as large as it says, in points; without a label it is an ornament, unless its groups have their own. */
export function SvgDrawing({ drawing: { width, height, shapes }, label }: { readonly drawing: Drawing; readonly label?: string }) {
  return (
    <svg
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      style={{ width: `${round(width)}pt`, height: `${round(height)}pt` }}
    >
      <Shapes shapes={shapes} />
    </svg>
  )
}

function elementOf(shape: Shape) {
  if (shape.type === 'group')
    return (
      // A part of a drawing has no tag of its own for an image; printed, it is a figure with this text as its alternative.
      <g role="img" aria-label={shape.label}>
        <Shapes shapes={shape.shapes} />
      </g>
    )
  if (shape.type === 'words')
    return (
      <text
        x={round(shape.x)}
        y={round(shape.y)}
        fontSize={round(shape.size)}
        fontWeight={shape.weight === 'semibold' ? 600 : 400}
        fill={shape.colour}
        {...(shape.anchor === 'start' ? {} : { textAnchor: shape.anchor })}
      >
        {shape.text}
      </text>
    )
  const look = {
    fill: shape.fill ?? 'none',
    ...(shape.line === null ? {} : { stroke: shape.line, strokeWidth: round(shape.lineWidth) }),
    ...(shape.dash === undefined ? {} : { strokeDasharray: shape.dash.map(round).join(' ') }),
  }
  if (shape.type === 'rectangle')
    return (
      <rect
        x={round(shape.x)}
        y={round(shape.y)}
        width={round(shape.width)}
        height={round(shape.height)}
        {...(shape.radius === 0 ? {} : { rx: round(shape.radius) })}
        {...look}
      />
    )
  if (shape.type === 'circle') return <circle cx={round(shape.x)} cy={round(shape.y)} r={round(shape.radius)} {...look} />
  const points = shape.points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' L')
  return <path d={`M${points}${shape.fill === null ? '' : ' Z'}`} {...look} />
}

/** Coordinates to a hundredth of a point: finer is not printed. */
export const round = (value: number): number => Math.round(value * 100) / 100
