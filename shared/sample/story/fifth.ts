import { people } from '../unit.ts'
import { finish, measure, move, start, type StoryQuarter } from './content.ts'

const { mobile, data, integration, leakage, customer, safety, depots, finance } = people

/** The present quarter, up to the day it is looked at. */
export const fifth: StoryQuarter = {
  quarter: 5,
  edits: [
    measure(8, leakage, ['repair', 10.1], ['water-lost', 175.4]),
    start(13, mobile, 'voice-notes', 'ranking-pilot', 'near-miss'),
    start(23, customer, 'job-status'),
    finish('permit', 31, 32, mobile),
    start(33, safety, 'skills'),
    finish('tablets', 36, 37, mobile, 'The last depot has its tablets'),
    measure(38, leakage, ['repair', 9.9], ['water-lost', 174]),
    move(
      41,
      integration,
      'The Eastern depots ask for a full month of burst data before anybody decides',
      ['scheduling-pilot', [6, 30]],
      ['scheduling-go', [6, 40]],
      ['scheduling-rollout', [9, 75], [6, 55]],
    ),
    {
      day: 44,
      by: depots,
      reason: 'Three crews worked sixteen hours in the last burst week',
      what: { do: 'add', activity: 'surge-rota' },
    },
    finish('risk-check', 48, 49, safety),
    {
      day: 57,
      by: data,
      reason: 'The forecast works for bends and not for clamps',
      what: {
        do: 'describe',
        activity: 'parts-forecast',
        text: 'Forecast per depot and week. Good for bends and couplings; clamps depend on the age of the main.',
      },
    },
    move(58, data, 'The clamps are tried with the age of the main', ['parts-forecast', [6, 30]], ['van-stock', [9, 40], [7, 10]]),
    measure(63, customer, ['informed', 70.2]),
    finish('driver-coaching', 65, 66, safety),
    measure(69, leakage, ['repair', 9.6], ['water-lost', 172.4]),
    measure(71, data, ['planned', 42.2]),
    measure(72, depots, ['first-visit', 74.7], ['unhurt', 2.68], ['on-tools', 45.7]),
    measure(74, finance, ['job-cost', 210.5]),
  ],
  review: null,
}
