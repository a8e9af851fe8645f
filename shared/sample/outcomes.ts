import type { Measure } from '../domain/outcome.ts'
import type { StoryDay } from './days.ts'
import { people, type StakeholderKey } from './unit.ts'

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
    valuableFor: ['customers'],
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
    valuableFor: ['customers', 'technicians'],
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
    valuableFor: ['regulator'],
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
    valuableFor: ['customers'],
    weight: 3,
    measure: { unit: '% fully satisfied', direction: 'increase', baseline: 61 },
    targets: [
      [2, 64],
      [4, 68],
      [8, 74],
      [12, 78],
      [16, 81],
      [20, 83],
      [24, 84],
    ],
  },
  unhurt: {
    title: 'Everyone goes home unhurt',
    description: 'Own staff and contract partners, counted alike, over twelve months.',
    leader: people.safety,
    agreed: [0, 65],
    valuableFor: ['technicians', 'contractors'],
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
    valuableFor: ['technicians'],
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
    valuableFor: ['dispatchers', 'control-room'],
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
  'job-cost': {
    title: 'The average job costs less',
    description:
      'Labour, travel, material and contract partners, at the prices of the first year. £38 on 310,000 jobs are £11.8 million a year.',
    leader: people.finance,
    agreed: [0, 70],
    valuableFor: ['board'],
    weight: 3,
    measure: { unit: '£ a job', direction: 'decrease', baseline: 218 },
    targets: [
      [2, 216],
      [4, 212],
      [8, 204],
      [12, 195],
      [16, 188],
      [20, 183],
      [24, 180],
    ],
  },
} as const satisfies Record<string, OutcomeContent>
export type OutcomeKey = keyof typeof outcomes
