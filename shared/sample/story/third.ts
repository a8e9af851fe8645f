import { people } from '../unit.ts'
import { core, finish, measure, move, start, type StoryQuarter } from './content.ts'

const { mobile, data, integration, leakage, customer, safety, network, depots, director, finance } = people

/** The best quarter so far; the pilot of the scheduling is given an honest date. */
export const third: StoryQuarter = {
  quarter: 3,
  edits: [
    start(8, customer, 'text-rollout', 'photo-proof'),
    measure(11, leakage, ['repair', 11.6], ['water-lost', 179.9]),
    { day: 15, by: director, reason: 'Agreed with the finance director', what: { do: 'agree', outcome: 'planned' } },
    {
      day: 27,
      by: depots,
      reason: 'A third of the repairs is done by contract partners',
      what: { do: 'add', activity: 'contractor-tablets' },
    },
    move(
      30,
      integration,
      'The depots want the maps on the tablets first',
      ['scheduling-pilot', [5, 60], [4, 6]],
      ['scheduling-go', [5, 70]],
      ['scheduling-rollout', [9, 30], [6, 15]],
      ['two-hour-windows', [13, 50], [10, 10]],
    ),
    start(36, data, 'permit', 'job-history', 'contractor-tablets'),
    measure(43, leakage, ['water-lost', 178.6]),
    finish('acoustic-experiment', 58, 59, network, 'Nine leaks out of ten heard six days before the first call'),
    finish('asset-east', 59, 60, data),
    measure(63, customer, ['informed', 66.3]),
    move(64, data, 'Nobody owned the model between data and leakage', ['ranking-experiment', [4, 60]]),
    finish('live-traffic', 67, 68, integration),
    move(68, customer, 'The privacy assessment took six weeks', ['photo-report', [4, 66]]),
    finish('offline-maps', 70, 71, mobile),
    measure(71, leakage, ['repair', 10.8], ['water-lost', 176.9]),
    finish('text-rollout', 71, 72, customer),
    measure(72, finance, ['job-cost', 214.3]),
    measure(74, depots, ['first-visit', 73.7], ['unhurt', 2.99], ['on-tools', 43.4]),
    measure(76, data, ['planned', 40.5, 'One week in four depots, counted by hand.']),
  ],
  review: {
    attendees: [...core, customer, safety, network],
    decided: [
      ['The leak desk and the data team name one owner each for the ranking', leakage, [4, 15], 'ranking-pilot'],
      ['£240,000 for the hours of the depots are released with the asset register', depots, [4, 8], 'asset-all'],
    ],
    note: 'Our best quarter so far. The plan for the scheduling pilot is honest now.',
    businessScore: 4,
    itScore: 3,
    businessTrust: 3,
    itTrust: 4,
    maturity: 'sometimes consulted',
    agreed: [1, 2, 3, 4, 6, 12],
    notAgreed: [10, 11],
    differences: [
      ['live-traffic', '', 'used'],
      ['offline-maps', '', 'used'],
      ['acoustic-experiment', '', 'used'],
      ['ranking-experiment', 'Nobody owned the model between the data team and the leak desk.'],
      ['text-rollout', '', 'used'],
      ['photo-report', 'The privacy assessment took six weeks instead of two.'],
      ['asset-east', '', 'partly used'],
    ],
    listed: [
      ['ranking-experiment', 'Decision came late'],
      ['photo-report', 'More work than thought'],
    ],
    outcomes: [
      ['repair', '', 4, 4],
      ['first-visit', 'Drawings are there; the right part often is not.', 3, 4],
      ['water-lost', '', 4, 4],
      ['informed', '', 5, 4],
      ['unhurt', '', 4, 4],
      ['on-tools', '', 4, 4],
      ['planned', 'First count by hand, from one week in four depots.', 3, 3],
      ['job-cost', '', 4, 4],
    ],
    lessons: [
      {
        key: 'model-owner',
        title: 'A model has an owner before it is built',
        cause: 'The leak desk waited for the data team and the data team for the leak desk.',
        change: 'Name one owner in the business and one in IT before the first line of code.',
        about: ['activity', 'ranking-experiment'],
      },
      {
        key: 'privacy',
        title: 'Privacy and legal need six weeks',
        cause: 'Two weeks were planned because the last one was a small change.',
        change: 'Six weeks from the first draft in every plan that touches customer data.',
        about: ['activity', 'photo-report'],
      },
    ],
    decisions: [
      {
        lesson: 'references',
        decision: 'rejected',
        because: 'Procurement now asks for it in every tender; nothing is left for us to do.',
      },
      { lesson: 'gloves', decision: 'applied', item: 'voice-notes', because: 'Its first week is spent with the night crew outdoors.' },
      {
        lesson: 'depot-time',
        decision: 'applied',
        item: 'asset-all',
        because: 'Four hours a week in each depot’s roster until the end.',
      },
      { lesson: 'model-owner', decision: 'deferred', because: 'The pilot of the ranking is planned next quarter.' },
      {
        lesson: 'privacy',
        decision: 'deferred',
        because: 'The job’s progress online is the next to touch customer data; it is planned next quarter.',
      },
    ],
  },
}
