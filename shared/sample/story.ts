import type { Judgement, Lesson } from '../domain/lesson.ts'
import type { Difference, Maturity, Principle } from '../domain/review.ts'
import { type OutcomeKey, people, type StoryDay } from './unit.ts'

/** One thing done to the plan on a day of a quarter. */
export interface StoryEdit {
  readonly day: number
  readonly by: string
  readonly reason: string
  readonly what:
    | { readonly do: 'finish'; readonly activity: string; readonly on: number }
    | { readonly do: 'start'; readonly activities: readonly string[] }
    | { readonly do: 'move'; readonly activity: string; readonly from?: StoryDay; readonly to: StoryDay }
    | { readonly do: 'stop'; readonly activity: string }
    | { readonly do: 'add'; readonly activity: string }
    | { readonly do: 'describe'; readonly activity: string; readonly text: string }
    | { readonly do: 'agree'; readonly outcome: OutcomeKey }
    | { readonly do: 'measure'; readonly values: readonly (readonly [outcome: OutcomeKey, value: number])[] }
}

export interface StoryLesson extends Pick<Lesson, 'title' | 'cause' | 'change'> {
  readonly key: string
  readonly about: readonly ['activity' | 'outcome', string]
}

export interface StoryDecision {
  readonly lesson: string
  readonly decision: Lesson['decisions'][number]['decision']
  readonly item?: string
  readonly because: string
}

export interface StoryJudgement {
  readonly lesson: string
  readonly verdict: Judgement
  readonly because: string
}

export interface StoryReview {
  readonly attendees: readonly string[]
  readonly note: string
  readonly businessScore: number
  readonly itScore: number
  readonly businessTrust: number
  readonly itTrust: number
  readonly maturity: Maturity
  /** The principles that were talked about, by whether the leaders agreed. */
  readonly agreed: readonly Principle[]
  readonly notAgreed: readonly Principle[]
  /** Why, of each activity that was promised or added; and whether what was delivered is used. */
  readonly differences: readonly (readonly [activity: string, reason: string, adoption?: Difference['adoption']])[]
  /** The reason from the list, of what moved or was dropped. */
  readonly listed: readonly (readonly [activity: string, listedReason: string])[]
  /** What was said of an outcome, and both sides' scores. */
  readonly outcomes: readonly (readonly [OutcomeKey, note: string, business: number, it: number])[]
  readonly lessons: readonly StoryLesson[]
  readonly decisions: readonly StoryDecision[]
  /** Of an outcome for which everything was delivered and which was missed all the same. */
  readonly assumptions?: readonly (readonly [OutcomeKey, assumption: string])[]
  readonly judgements?: readonly StoryJudgement[]
  /** What was decided besides: what, who sees to it, until which day, and the activity it is about. */
  readonly decided: readonly (readonly [title: string, owner: string, until: StoryDay, about?: string])[]
}

export interface StoryQuarter {
  readonly quarter: number
  readonly edits: readonly StoryEdit[]
  /** Null for the present quarter: its review is the next one. */
  readonly review: StoryReview | null
}

const { partner, mobile, data, integration, leakage, planning, customer, safety, network, depots, director } = people

const finish = (activity: string, on: number, day: number, by: string, reason = ''): StoryEdit => ({
  day,
  by,
  reason,
  what: { do: 'finish', activity, on },
})
const start = (day: number, by: string, ...activities: string[]): StoryEdit => ({ day, by, reason: '', what: { do: 'start', activities } })
const move = (activity: string, to: StoryDay, day: number, by: string, reason: string, from?: StoryDay): StoryEdit => ({
  day,
  by,
  reason,
  what: { do: 'move', activity, to, ...(from ? { from } : {}) },
})
const measure = (day: number, values: readonly (readonly [OutcomeKey, number])[]): StoryEdit => ({
  day,
  by: data,
  reason: 'Quarterly figures',
  what: { do: 'measure', values },
})

const core = [director, partner, planning, leakage, depots]

export const story: readonly StoryQuarter[] = [
  {
    quarter: 1,
    edits: [
      start(11, mobile, 'scheduling-rules', 'tablet-trial', 'loggers', 'lone-worker', 'asset-east'),
      {
        day: 33,
        by: partner,
        reason: 'The control room lost the overview in the Harwick burst',
        what: { do: 'add', activity: 'burst-desk' },
      },
      start(42, integration, 'scheduling-experiment', 'job-pack', 'satellite', 'text-pilot', 'smart-glasses', 'burst-desk'),
      { day: 52, by: network, reason: 'The supplier withdrew from the survey', what: { do: 'stop', activity: 'satellite' } },
      move('loggers', [2, 40], 58, network, 'The loggers arrive in fourteen weeks, not in four'),
      finish('scheduling-rules', 59, 61, planning),
      finish('tablet-trial', 68, 70, mobile, 'All forty technicians want to keep theirs'),
      finish('lone-worker', 76, 77, safety),
      finish('burst-desk', 77, 78, data),
      measure(81, [
        ['repair', 12.1],
        ['first-visit', 72.1],
        ['water-lost', 181.5],
        ['informed', 6.8],
        ['unhurt', 3.3],
        ['on-tools', 41.6],
      ]),
    ],
    review: {
      attendees: [...core, safety],
      decided: [['Procurement confirms the delivery of the loggers in writing', planning, [2, 20], 'loggers']],
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
        ['repair', 'Nothing that was delivered so far could shorten the repair.', 3, 3],
        ['first-visit', '', 4, 4],
        ['water-lost', 'The loggers were to bring the first effect; they come next quarter.', 2, 3],
        ['informed', 'The message starts next quarter.', 3, 3],
        ['unhurt', '', 4, 4],
        ['on-tools', '', 4, 3],
        ['planned', 'Cannot be counted before the job history exists.', 2, 2],
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
        { lesson: 'order-first', decision: 'deferred', because: 'The next hardware is ordered in the coming quarter; decide then.' },
        { lesson: 'references', decision: 'deferred', because: 'Procurement is working on the same rule.' },
      ],
    },
  },
  {
    quarter: 2,
    edits: [
      start(9, mobile, 'tablets', 'offline-maps', 'live-traffic'),
      finish('text-pilot', 29, 30, customer),
      {
        day: 24,
        by: customer,
        reason: 'The regulator asked for it by the end of the quarter',
        what: { do: 'add', activity: 'priority-register' },
      },
      finish('loggers', 38, 40, network),
      start(43, network, 'acoustic-experiment', 'ranking-experiment', 'photo-report', 'priority-register'),
      finish('scheduling-experiment', 50, 51, integration, 'Eleven per cent less driving in both depots'),
      {
        day: 57,
        by: mobile,
        reason: 'Unusable with gloves and in glare; the technicians sent them back',
        what: { do: 'stop', activity: 'smart-glasses' },
      },
      move('offline-maps', [3, 75], 63, mobile, 'The map supplier’s new format needs another release'),
      move('asset-east', [3, 60], 66, data, 'Only the depots know where the valves are, and they had no time set aside'),
      finish('job-pack', 74, 75, mobile),
      finish('priority-register', 79, 80, customer),
      measure(81, [
        ['repair', 11.8],
        ['first-visit', 72.9],
        ['water-lost', 179.4],
        ['informed', 7.1],
        ['unhurt', 3.2],
        ['on-tools', 42.3],
      ]),
    ],
    review: {
      attendees: [...core, customer, safety],
      decided: [
        ['The technicians’ council chooses the gloves-proof way to type', mobile, [3, 30]],
        ['Four hours a week of each depot’s roster go to the valve register', depots, [3, 10], 'asset-east'],
      ],
      note: 'Scheduling proved itself in two depots. Data work slips because it borrows people it was not given.',
      businessScore: 3,
      itScore: 2,
      businessTrust: 3,
      itTrust: 3,
      maturity: 'support',
      agreed: [1, 2, 3, 6],
      notAgreed: [4, 10, 11],
      differences: [
        ['scheduling-experiment', '', 'used'],
        ['job-pack', '', 'used'],
        ['offline-maps', 'The map supplier changed its format.'],
        ['smart-glasses', 'Unusable with gloves and in glare.'],
        ['loggers', '', 'used'],
        ['text-pilot', '', 'used'],
        ['asset-east', 'The depots had no time set aside for it.'],
        ['priority-register', 'Asked for by the regulator.'],
      ],
      listed: [
        ['offline-maps', 'Waited for somebody else'],
        ['smart-glasses', 'Technical trouble'],
        ['asset-east', 'People were not there'],
      ],
      outcomes: [
        ['repair', 'The loggers worked for half a quarter.', 3, 4],
        ['first-visit', '', 4, 4],
        ['water-lost', 'The loggers found four large leaks in their first month.', 5, 4],
        ['informed', '', 4, 4],
        ['unhurt', '', 4, 4],
        ['on-tools', '', 4, 4],
        ['planned', 'Still not counted.', 2, 3],
      ],
      lessons: [
        {
          key: 'gloves',
          title: 'Try it with gloves on, in the rain, in the first week',
          cause: 'The glasses were tried in the workshop for six weeks before anybody wore them at a trench.',
          change: 'Every field experiment spends its first week outdoors.',
          about: ['activity', 'smart-glasses'],
        },
        {
          key: 'depot-time',
          title: 'Data cleaning needs hours from the depots',
          cause: 'The plan counted the data team’s days and none of the depots’.',
          change: 'Agree the depots’ hours in the roster before the work starts.',
          about: ['activity', 'asset-east'],
        },
      ],
      decisions: [
        {
          lesson: 'order-first',
          decision: 'applied',
          item: 'acoustic-pilot',
          because: 'The sensors of the pilot are ordered now, with a delivery date in the contract.',
        },
        { lesson: 'references', decision: 'deferred', because: 'Procurement decides next month.' },
        { lesson: 'gloves', decision: 'deferred', because: 'No field experiment starts in the coming quarter.' },
        { lesson: 'depot-time', decision: 'deferred', because: 'The depots’ rosters are made in week three.' },
      ],
    },
  },
  {
    quarter: 3,
    edits: [
      start(8, customer, 'text-rollout', 'photo-proof'),
      { day: 15, by: director, reason: 'Agreed with the finance director', what: { do: 'agree', outcome: 'planned' } },
      {
        day: 27,
        by: depots,
        reason: 'A third of the repairs is done by contract partners',
        what: { do: 'add', activity: 'contractor-tablets' },
      },
      move('scheduling-pilot', [5, 60], 30, integration, 'The depots want the maps on the tablets first', [4, 1]),
      move('scheduling-rollout', [9, 30], 31, integration, 'Follows the pilot', [6, 15]),
      start(36, data, 'permit', 'job-history', 'contractor-tablets'),
      finish('acoustic-experiment', 58, 60, network, 'Nine leaks out of ten heard six days before the first call'),
      finish('asset-east', 59, 61, data),
      move('ranking-experiment', [4, 60], 65, data, 'Nobody owned the model between data and leakage'),
      finish('live-traffic', 69, 70, integration),
      move('photo-report', [4, 70], 71, customer, 'The privacy assessment took six weeks'),
      finish('offline-maps', 73, 74, mobile),
      finish('text-rollout', 74, 75, customer),
      finish('contractor-tablets', 77, 78, mobile),
      measure(81, [
        ['repair', 10.9],
        ['first-visit', 73.6],
        ['water-lost', 176.8],
        ['informed', 7.3],
        ['unhurt', 2.9],
        ['on-tools', 43.4],
        ['planned', 40.1],
      ]),
    ],
    review: {
      attendees: [...core, customer, safety, network],
      decided: [['The leak desk and the data team name one owner each for the ranking', leakage, [4, 15], 'ranking-pilot']],
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
        ['contractor-tablets', 'Contract partners worked from old drawings.'],
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
        { lesson: 'privacy', decision: 'deferred', because: 'The progress online is not planned in detail yet.' },
      ],
    },
  },
  {
    quarter: 4,
    edits: [
      start(9, network, 'scheduling-pilot', 'acoustic-pilot', 'street-alerts', 'parts-forecast', 'asset-all'),
      { day: 28, by: customer, reason: 'Nobody asks the customer after a repair', what: { do: 'add', activity: 'one-question' } },
      start(35, data, 'data-sources', 'risk-check', 'one-question'),
      finish('photo-proof', 38, 40, mobile),
      move('tablets', [5, 40], 47, mobile, 'The last three hundred tablets are held up in customs'),
      finish('ranking-experiment', 57, 60, data, 'The first ten leaks lose half of the water'),
      move('job-history', [8, 40], 62, data, 'The third system keeps its jobs as text'),
      finish('photo-report', 68, 70, customer),
      finish('one-question', 71, 72, customer),
      finish('street-alerts', 74, 75, customer),
      measure(81, [
        ['repair', 10.2],
        ['first-visit', 73.9],
        ['water-lost', 175.9],
        ['informed', 7.5],
        ['unhurt', 2.9],
        ['on-tools', 44.7],
        ['planned', 40.6],
      ]),
    ],
    review: {
      attendees: [...core, customer, safety, network],
      decided: [
        ['Each depot gets its tablets as they arrive; nobody waits for the last three hundred', mobile, [5, 12], 'tablets'],
        ['The van’s stock joins the plan of the day in two depots first', depots, [5, 60], 'van-stock'],
      ],
      note: 'We deliver what we say more often than a year ago. The first visit does not follow: look at the parts.',
      businessScore: 4,
      itScore: 4,
      businessTrust: 4,
      itTrust: 4,
      maturity: 'sometimes consulted',
      agreed: [1, 2, 3, 4, 5, 6, 8, 12],
      notAgreed: [7, 9],
      differences: [
        ['tablets', 'Three hundred devices held up in customs, and the rollout waited for all of them.'],
        ['photo-proof', '', 'used'],
        ['ranking-experiment', '', 'used'],
        ['photo-report', '', 'partly used'],
        ['street-alerts', '', 'used'],
        ['one-question', 'So that we hear it from customers and not from complaints.'],
      ],
      listed: [['tablets', 'Supplier was late']],
      outcomes: [
        ['repair', '', 4, 4],
        ['first-visit', '', 2, 4],
        ['water-lost', 'The dry spell cost three megalitres; the sensors are not in yet.', 3, 3],
        ['informed', '', 5, 5],
        ['unhurt', 'Flat since last quarter.', 3, 4],
        ['on-tools', '', 4, 4],
        ['planned', 'Needs the job history, which moved.', 2, 3],
      ],
      lessons: [
        {
          key: 'by-depot',
          title: 'Roll out depot by depot',
          cause: 'One late delivery held up every depot, because all were to start together.',
          change: 'Each depot is a delivery of its own, with its own date.',
          about: ['activity', 'tablets'],
        },
        {
          key: 'parts',
          title: 'Information alone does not finish a job',
          cause: 'We assumed that a technician who knows the job finishes it. Two of five second visits are for a part.',
          change: 'Bring the van’s stock into the plan of the day.',
          about: ['outcome', 'first-visit'],
        },
      ],
      decisions: [
        { lesson: 'model-owner', decision: 'applied', item: 'ranking-pilot', because: 'Tom Oyelaran and Grace Adeyemi own it together.' },
        { lesson: 'privacy', decision: 'deferred', because: 'Decide when the progress online is planned in detail.' },
        { lesson: 'by-depot', decision: 'deferred', because: 'The scheduling rollout is the next one; decide with its plan.' },
        { lesson: 'parts', decision: 'applied', item: 'van-stock', because: 'The pilot loads each van by the plan of its day.' },
      ],
      assumptions: [['first-visit', 'That a technician who knows the job finishes it. Information was there; the part was not.']],
      judgements: [
        { lesson: 'order-first', verdict: 'validated', because: 'The sensors came on their day; the pilot stands where it was planned.' },
      ],
    },
  },
  {
    quarter: 5,
    edits: [
      start(12, mobile, 'voice-notes', 'ranking-pilot'),
      finish('tablets', 23, 24, mobile, 'All depots'),
      start(31, customer, 'job-status', 'skills'),
      finish('permit', 32, 33, mobile),
      move('scheduling-pilot', [6, 30], 41, integration, 'The Eastern depots asked for a full month of burst data'),
      move('scheduling-rollout', [9, 75], 42, integration, 'Follows the pilot', [6, 45]),
      {
        day: 43,
        by: depots,
        reason: 'Three crews worked sixteen hours in the last burst week',
        what: { do: 'add', activity: 'surge-rota' },
      },
      finish('risk-check', 51, 53, safety),
      {
        day: 60,
        by: data,
        reason: 'The forecast works for bends and not for clamps',
        what: {
          do: 'describe',
          activity: 'parts-forecast',
          text: 'Forecast per depot and week. Good for bends and couplings; clamps depend on the age of the main.',
        },
      },
      measure(79, [
        ['repair', 9.6],
        ['first-visit', 75.1],
        ['water-lost', 173.2],
        ['informed', 7.6],
        ['unhurt', 2.6],
        ['on-tools', 45.8],
        ['planned', 42.3],
      ]),
    ],
    review: null,
  },
]
