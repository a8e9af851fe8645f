import { people } from '../unit.ts'
import { core, finish, measure, move, start, type StoryQuarter } from './content.ts'

const { partner, mobile, data, integration, leakage, planning, customer, safety, network, depots, finance } = people

/** Hardware comes late; what people wear and hold comes well. */
export const first: StoryQuarter = {
  quarter: 1,
  edits: [
    start(11, mobile, 'scheduling-rules', 'tablet-trial', 'loggers', 'lone-worker', 'asset-east'),
    measure(13, leakage, ['repair', 12.4], ['water-lost', 181.9]),
    {
      day: 33,
      by: partner,
      reason: 'The control room lost the overview in the Harwick burst',
      what: { do: 'add', activity: 'burst-desk' },
    },
    start(40, integration, 'scheduling-experiment', 'job-pack', 'satellite', 'text-pilot', 'smart-glasses', 'burst-desk'),
    measure(42, leakage, ['repair', 12.2], ['water-lost', 181.5]),
    { day: 52, by: network, reason: 'The supplier withdrew from the survey', what: { do: 'stop', activity: 'satellite' } },
    move(58, network, 'The loggers arrive in fourteen weeks, not in four', ['loggers', [2, 40]]),
    finish('scheduling-rules', 59, 60, planning),
    measure(64, customer, ['informed', 61.9]),
    finish('tablet-trial', 67, 68, mobile, 'All forty technicians want to keep theirs'),
    measure(70, leakage, ['repair', 12.2], ['water-lost', 181.3]),
    finish('burst-desk', 70, 71, data),
    measure(73, finance, ['job-cost', 217.4]),
    finish('lone-worker', 74, 75, safety),
    measure(75, depots, ['first-visit', 71.9], ['unhurt', 3.31], ['on-tools', 41.4]),
  ],
  review: {
    attendees: [...core, safety, finance],
    decided: [
      ['Procurement has the delivery of the loggers confirmed in writing', planning, [2, 20], 'loggers'],
      ['The board is asked for £1.9 million for tablets, with the delivery dates of the framework contract', mobile, [2, 13], 'tablets'],
    ],
    note: 'First review. The tablets won the depots over; hardware lead times surprised us.',
    businessScore: 3,
    itScore: 3,
    businessTrust: 2,
    itTrust: 3,
    maturity: 'support',
    agreed: [1, 2, 6],
    notAgreed: [4, 7, 11],
    differences: [
      ['scheduling-rules', '', 'used'],
      ['tablet-trial', '', 'used'],
      ['loggers', 'Lead time of the supplier: fourteen weeks instead of four.'],
      ['satellite', 'The supplier withdrew; nobody had asked for a reference of our size.'],
      ['lone-worker', '', 'partly used'],
      ['burst-desk', 'Asked for after the Harwick burst.'],
    ],
    listed: [
      ['loggers', 'Supplier was late'],
      ['satellite', 'Supplier was late'],
    ],
    outcomes: [
      ['repair', 'The burst desk came in the last month; nothing else could shorten a repair yet.', 3, 3],
      ['first-visit', '', 4, 4],
      ['water-lost', 'The loggers were to bring the first effect; they come next quarter.', 2, 3],
      ['informed', 'The message to customers is tried in two depots only.', 3, 3],
      ['unhurt', '', 4, 4],
      ['on-tools', '', 4, 3],
      ['planned', 'Cannot be counted before the job history exists.', 2, 2],
      ['job-cost', 'Overtime after the Harwick burst ate half of what was saved.', 3, 3],
    ],
    lessons: [
      {
        key: 'order-first',
        title: 'Order hardware before the plan promises it',
        cause: 'The start was promised before the supplier had confirmed a delivery date.',
        change: 'No start of work with field hardware without a confirmed delivery date.',
        about: ['activity', 'loggers'],
      },
      {
        key: 'references',
        title: 'Ask a supplier for a reference of our size',
        cause: 'The satellite survey had only ever been sold to a city a tenth of our size.',
        change: 'One call with a customer of our size before an experiment starts.',
        about: ['activity', 'satellite'],
      },
    ],
    decisions: [
      {
        lesson: 'order-first',
        decision: 'deferred',
        because:
          'The tablets have their dates in the framework contract. The next hardware we order ourselves are the acoustic sensors; decide then.',
      },
      { lesson: 'references', decision: 'deferred', because: 'Procurement is working on the same rule.' },
    ],
  },
}
