import { use } from 'react'
import type { Status } from '#shared/domain/activity.ts'
import type { Milestone } from '#shared/domain/milestone.ts'
import type { Shape } from '#shared/document/shapes.ts'
import { milestoneSign, statusSign } from '#shared/document/signs.ts'
import { PaletteContext } from './PaletteContext.ts'
import { Shapes } from './Shapes.tsx'

const place = { x: 0, y: 0, size: 8 }

export const StatusSign = ({ status }: { readonly status: Status }) => <Sign shapes={statusSign(status, place, use(PaletteContext))} />

export const MilestoneSign = ({ kind }: { readonly kind: Milestone['kind'] }) => (
  <Sign shapes={milestoneSign(kind, place, use(PaletteContext))} />
)

/** Before its word in a list. */
const Sign = ({ shapes }: { readonly shapes: readonly Shape[] }) => (
  <svg viewBox="0 0 8 8" style={{ width: '8pt', height: '8pt' }} aria-hidden="true">
    <Shapes shapes={shapes} />
  </svg>
)
