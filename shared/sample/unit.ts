import type { Lane } from '../domain/lane.ts'

/** A water company's field unit: everything here is made up, and meant to read like a plan one would show a board. */
export const unit = {
  /** The year in which its five years end follows. */
  name: 'Field Operations',
  unit: 'Field Operations, Aldermere Water',
  purpose:
    'Six hundred technicians repair, inspect and renew the network of 1.9 million people. In five years they spend their day on the tools, leaks are found before customers see them, and everyone goes home unhurt. The board has set £24 million aside for it, and expects the average job to cost £38 less.',
} as const

export const people = {
  partner: 'Priya Raman',
  mobile: 'Jonas Beck',
  data: 'Grace Adeyemi',
  integration: 'Luke Farrow',
  director: 'Helen Marsh',
  leakage: 'Tom Oyelaran',
  planning: 'Sarah Whitcombe',
  customer: 'Daniel Kerr',
  safety: 'Moira Fell',
  network: 'Anil Deshpande',
  depots: 'Rob Tansley',
  finance: 'Ruth Calder',
} as const

export const lanes = {
  plan: 'Planning and dispatch',
  field: 'Work in the field',
  network: 'Network insight',
  customer: 'Customers',
  people: 'People and safety',
  data: 'Data and platforms',
} as const
export type LaneKey = keyof typeof lanes

/** Colours, and person-days a quarter: some sixty people, with the hours that the depots lend. */
export const laneContent: Readonly<Record<LaneKey, Pick<Lane, 'colour' | 'capacity'>>> = {
  plan: { colour: 'blue', capacity: { usual: 720, otherwise: [] } },
  field: { colour: 'teal', capacity: { usual: 550, otherwise: [] } },
  network: { colour: 'green', capacity: { usual: 1020, otherwise: [] } },
  customer: { colour: 'amber', capacity: { usual: 360, otherwise: [] } },
  people: { colour: 'rose', capacity: { usual: 500, otherwise: [] } },
  data: { colour: 'slate', capacity: { usual: 850, otherwise: [] } },
}

export const stakeholders = {
  technicians: { name: 'Field technicians', kind: 'group' },
  dispatchers: { name: 'Dispatchers', kind: 'group' },
  customers: { name: 'Household customers', kind: 'group' },
  contractors: { name: 'Contract partners', kind: 'group' },
  'control-room': { name: 'Network control room', kind: 'group' },
  regulator: { name: 'The regulator', kind: 'group' },
  union: { name: 'Trade union representatives', kind: 'group' },
  board: { name: 'Executive board', kind: 'group' },
} as const
export type StakeholderKey = keyof typeof stakeholders
