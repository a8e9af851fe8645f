import type { Lane } from '../domain/lane.ts'
import type { Measure } from '../domain/outcome.ts'
import type { Impact } from '../domain/stakeholder.ts'

/** A day of the story: the number of its quarter (1 is four quarters before the present one) and the day in it, from 1. */
export type StoryDay = readonly [quarter: number, day: number]

/** A water company's field unit: everything here is made up, and meant to read like a plan one would show a board. */
export const unit = {
  name: 'Field Operations 2031',
  unit: 'Field Operations, Aldermere Water',
  purpose:
    'Six hundred technicians repair, inspect and renew the network of 1.9 million people. In five years they spend their day on the tools, leaks are found before customers see them, and everyone goes home unhurt.',
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

/** Colours, and person-days a quarter. */
export const laneContent: Readonly<Record<LaneKey, Pick<Lane, 'colour' | 'capacity'>>> = {
  plan: { colour: 'blue', capacity: { usual: 160, otherwise: [] } },
  field: { colour: 'teal', capacity: { usual: 120, otherwise: [] } },
  network: { colour: 'green', capacity: { usual: 190, otherwise: [] } },
  customer: { colour: 'amber', capacity: { usual: 70, otherwise: [] } },
  people: { colour: 'rose', capacity: { usual: 70, otherwise: [] } },
  data: { colour: 'slate', capacity: { usual: 180, otherwise: [] } },
}

export const stakeholders = {
  technicians: { name: 'Field technicians', kind: 'group' },
  dispatchers: { name: 'Dispatchers', kind: 'group' },
  customers: { name: 'Household customers', kind: 'group' },
  contractors: { name: 'Contract partners', kind: 'group' },
  'control-room': { name: 'Network control room', kind: 'group' },
  regulator: { name: 'The regulator', kind: 'group' },
  union: { name: 'Trade union representatives', kind: 'group' },
  director: { name: 'Helen Marsh, Director of Field Operations', kind: 'person' },
} as const
export type StakeholderKey = keyof typeof stakeholders

export interface OutcomeContent {
  readonly title: string
  readonly description: string
  readonly leader: string
  /** The day the leader agreed; null where that came later. */
  readonly agreed: StoryDay | null
  readonly valuableFor: readonly StakeholderKey[]
  readonly weight: number
  readonly measure: Pick<Measure, 'unit' | 'direction' | 'baseline'>
  /** Targets by the number of the story's quarter. */
  readonly targets: readonly (readonly [quarter: number, value: number])[]
}

export const outcomes = {
  repair: {
    title: 'Leaks are repaired sooner',
    description: 'From the first report, whoever made it, to the day the road is closed up again.',
    leader: people.leakage,
    agreed: [0, 66],
    valuableFor: ['customers', 'regulator'],
    weight: 4,
    measure: { unit: 'days from report to repair', direction: 'decrease', baseline: 12.4 },
    targets: [
      [2, 11.5],
      [4, 10],
      [8, 8],
      [12, 6.5],
      [16, 5.5],
      [20, 5],
      [24, 4.5],
    ],
  },
  'first-visit': {
    title: 'Jobs are finished at the first visit',
    description: 'No second van, no second hole, no second day off work for the customer.',
    leader: people.planning,
    agreed: [0, 66],
    valuableFor: ['customers', 'technicians', 'dispatchers'],
    weight: 4,
    measure: { unit: '% of jobs', direction: 'increase', baseline: 71 },
    targets: [
      [2, 73],
      [4, 76],
      [8, 80],
      [12, 83],
      [16, 85],
      [20, 87],
      [24, 88],
    ],
  },
  'water-lost': {
    title: 'Less water is lost',
    description: 'Leakage as reported to the regulator, three-month average.',
    leader: people.network,
    agreed: [0, 67],
    valuableFor: ['regulator', 'customers', 'director'],
    weight: 5,
    measure: { unit: 'megalitres a day', direction: 'decrease', baseline: 182 },
    targets: [
      [2, 180],
      [4, 174],
      [8, 162],
      [12, 150],
      [16, 142],
      [20, 136],
      [24, 132],
    ],
  },
  informed: {
    title: 'Customers know when we come and what we did',
    description: 'Asked after every visit and every planned interruption.',
    leader: people.customer,
    agreed: [0, 70],
    valuableFor: ['customers', 'regulator'],
    weight: 3,
    measure: { unit: 'points of 10', direction: 'increase', baseline: 6.8 },
    targets: [
      [2, 7],
      [4, 7.4],
      [8, 7.9],
      [12, 8.2],
      [16, 8.4],
      [20, 8.6],
      [24, 8.7],
    ],
  },
  unhurt: {
    title: 'Everyone goes home unhurt',
    description: 'Own staff and contract partners, counted alike.',
    leader: people.safety,
    agreed: [0, 65],
    valuableFor: ['technicians', 'contractors', 'union'],
    weight: 5,
    measure: { unit: 'lost-time injuries per million hours', direction: 'decrease', baseline: 3.4 },
    targets: [
      [2, 3.2],
      [4, 2.8],
      [8, 2.2],
      [12, 1.8],
      [16, 1.5],
      [20, 1.2],
      [24, 1],
    ],
  },
  'on-tools': {
    title: 'More of the day is spent on the tools',
    description: 'Paid hours at the job, without travel, waiting, searching and paper.',
    leader: people.depots,
    agreed: [0, 69],
    valuableFor: ['technicians', 'director'],
    weight: 3,
    measure: { unit: '% of paid hours', direction: 'increase', baseline: 41 },
    targets: [
      [2, 42],
      [4, 45],
      [8, 49],
      [12, 52],
      [16, 54],
      [20, 55],
      [24, 56],
    ],
  },
  planned: {
    title: 'Planned work instead of emergencies',
    description: 'The share of jobs that were in the plan a week before. Counted by hand until the three job systems share one history.',
    leader: people.director,
    agreed: null,
    valuableFor: ['director', 'dispatchers', 'control-room'],
    weight: 2,
    measure: { unit: '% of jobs', direction: 'increase', baseline: 38 },
    targets: [
      [4, 42],
      [8, 48],
      [12, 54],
      [16, 58],
      [20, 61],
      [24, 63],
    ],
  },
} as const satisfies Record<string, OutcomeContent>
export type OutcomeKey = keyof typeof outcomes

export const milestones: readonly { key: string; title: string; on: StoryDay; kind: 'event' | 'decision'; activity?: string }[] = [
  { key: 'steering-1', title: 'Board decides on tablets for every technician', on: [2, 4], kind: 'decision', activity: 'tablets' },
  { key: 'mid-period', title: 'Regulator’s mid-period review', on: [9, 30], kind: 'event' },
  {
    key: 'acoustic-go',
    title: 'Board decides on acoustic sensors for all zones',
    on: [7, 35],
    kind: 'decision',
    activity: 'acoustic-rollout',
  },
  { key: 'scheduling-go', title: 'Go or no-go for scheduling in all depots', on: [6, 8], kind: 'decision', activity: 'scheduling-rollout' },
  { key: 'contract-end', title: 'Works management contract ends', on: [16, 80], kind: 'event' },
  { key: 'price-review', title: 'Price review submission', on: [15, 20], kind: 'event' },
  { key: 'dispatch-archive', title: 'Old dispatch archive handed over', on: [14, 60], kind: 'event', activity: 'dispatch-off' },
]

export const impacts: readonly {
  activity: string
  stakeholder: StakeholderKey
  benefit: string
  risk: string
  response: string
  level: Impact['level']
}[] = [
  {
    activity: 'tablets',
    stakeholder: 'technicians',
    benefit: 'The job, the drawing and the history in one hand, without driving back to the depot.',
    risk: 'One more device that breaks in the rain.',
    response: 'Rugged model chosen by the forty technicians of the trial; spare pool in each depot.',
    level: 3,
  },
  {
    activity: 'tablets',
    stakeholder: 'union',
    benefit: 'Overtime is recorded as it happens.',
    risk: 'Fear of being tracked through the day.',
    response: 'Location is used for dispatch and lone-worker alarms only, and written into the works agreement.',
    level: 1,
  },
  {
    activity: 'scheduling-pilot',
    stakeholder: 'dispatchers',
    benefit: 'The routine two thirds of the day plan themselves; time for the hard third.',
    risk: 'The craft of the desk is no longer seen.',
    response: 'Dispatchers own the rules and can overrule any of them.',
    level: 3,
  },
  {
    activity: 'scheduling-rollout',
    stakeholder: 'technicians',
    benefit: 'Less driving across the region.',
    risk: 'Teams that worked together for years are mixed.',
    response: 'Pairs are a rule of the schedule and not a preference.',
    level: 2,
  },
  {
    activity: 'scheduling-rollout',
    stakeholder: 'contractors',
    benefit: 'Work is offered three days earlier.',
    risk: 'Shorter notice of cancellations.',
    response: 'Cancellation within a day stays paid.',
    level: 2,
  },
  {
    activity: 'acoustic-pilot',
    stakeholder: 'control-room',
    benefit: 'A leak is heard a week before the pressure shows it.',
    risk: 'False alarms at night.',
    response: 'Alarms are ranked, and silent below the threshold from 22:00 to 06:00.',
    level: 2,
  },
  {
    activity: 'acoustic-rollout',
    stakeholder: 'regulator',
    benefit: 'Evidence zone by zone, every month.',
    risk: 'Figures change with the method.',
    response: 'Both methods are reported side by side for a year.',
    level: 1,
  },
  {
    activity: 'text-rollout',
    stakeholder: 'customers',
    benefit: 'Know when the crew comes, within half an hour.',
    risk: 'Messages at odd hours.',
    response: 'None between 21:00 and 07:30 unless the water is off.',
    level: 1,
  },
  {
    activity: 'lone-worker',
    stakeholder: 'technicians',
    benefit: 'Help comes even when nobody can call for it.',
    risk: 'Alarms set off by accident.',
    response: 'Twenty seconds to cancel, and no questions asked.',
    level: 1,
  },
  {
    activity: 'risk-check',
    stakeholder: 'union',
    benefit: 'The right to stop a job is on the screen of every job.',
    risk: 'A tick-box exercise.',
    response: 'Three questions, changed every month by the safety representatives.',
    level: 1,
  },
  {
    activity: 'job-status',
    stakeholder: 'customers',
    benefit: 'See the job without calling.',
    risk: 'A status that is wrong is worse than none.',
    response: 'Only what the crew itself confirmed is shown.',
    level: 2,
  },
  {
    activity: 'asset-all',
    stakeholder: 'control-room',
    benefit: 'The valve on the screen is the valve in the street.',
    risk: 'Cleaning stops when the project does.',
    response: 'Each depot has a named keeper of its register.',
    level: 2,
  },
  {
    activity: 'job-pack',
    stakeholder: 'technicians',
    benefit: 'Eleven forms become one screen.',
    risk: 'The screen is one more thing to learn in a busy spring.',
    response: 'A colleague from the depot shows it, on the first three jobs.',
    level: 2,
  },
  {
    activity: 'offline-maps',
    stakeholder: 'technicians',
    benefit: 'The right valve, where there is no signal.',
    risk: 'A map that is a month old.',
    response: 'Each map says how old it is.',
    level: 1,
  },
  {
    activity: 'photo-proof',
    stakeholder: 'technicians',
    benefit: 'No argument about what was left behind.',
    risk: 'The photo is read as a check on people.',
    response: 'Photos are kept with the job and not with the name.',
    level: 1,
  },
  {
    activity: 'permit',
    stakeholder: 'technicians',
    benefit: 'Cables and gas before the first dig.',
    risk: 'Ten more minutes before each dig.',
    response: 'The permit is filled from the job; only what changed is asked.',
    level: 2,
  },
  {
    activity: 'voice-notes',
    stakeholder: 'technicians',
    benefit: 'The report is spoken on the way back.',
    risk: 'Dialects and the noise of the road.',
    response: 'The night crew tries it first, outdoors.',
    level: 1,
  },
  {
    activity: 'skills',
    stakeholder: 'technicians',
    benefit: 'Sent where the ticket fits.',
    risk: 'Who lacks a ticket waits for a course.',
    response: 'Courses are booked before the rule counts.',
    level: 1,
  },
  {
    activity: 'van-stock',
    stakeholder: 'technicians',
    benefit: 'The part is in the van.',
    risk: 'Space for one’s own tools shrinks.',
    response: 'Each crew packs its own quarter of the van.',
    level: 2,
  },
  {
    activity: 'scheduling-rollout',
    stakeholder: 'dispatchers',
    benefit: 'All 31 depots on one desk.',
    risk: 'Two desks become one, and some will move.',
    response: 'Nobody moves before the summer; two offers each.',
    level: 3,
  },
  {
    activity: 'skills',
    stakeholder: 'dispatchers',
    benefit: 'Who may do what is on the screen.',
    risk: 'One more rule that says no.',
    response: 'Dispatchers may overrule, and say why.',
    level: 1,
  },
  {
    activity: 'ranking-pilot',
    stakeholder: 'dispatchers',
    benefit: 'The night plan begins with what matters.',
    risk: 'Two lists for half a year.',
    response: 'The old list is switched off depot by depot.',
    level: 2,
  },
]
