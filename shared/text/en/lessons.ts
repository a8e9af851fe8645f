/** The lessons screen, and what is said of a lesson wherever it stands. */
export const lessons = {
  title: 'Lessons',
  lead: 'What the differences between plan and outcome taught, and what was done with it.',
  empty: {
    title: 'No lessons yet',
    text: 'Lessons come out of a quarterly review: each difference between what was planned and what happened can teach one.',
    action: 'Go to the review',
  },
  group: {
    open: 'Open: to be decided at the next review',
    applied: 'Applied',
    rejected: 'Rejected',
  },
  state: { new: 'Not decided yet', applied: 'Applied', rejected: 'Rejected', deferred: 'Deferred' },
  foundIn: 'Found in {{quarter}}',
  about: 'From',
  cause: 'Cause',
  change: 'What to change',
  gone: 'Something no longer in the roadmap',
  decisions: 'Decisions',
  decided: { applied: 'Applied to {{item}}', rejected: 'Rejected', deferred: 'Deferred' },
  leadTime_one: 'applied after {{count}} quarter',
  leadTime_other: 'applied after {{count}} quarters',
  leadTimeNone: 'applied in the review that found it',
  deferrals_one: 'deferred {{count}} time',
  deferrals_other: 'deferred {{count}} times',
  open: 'Open {{title}}',
} as const
