/** Plans of Microsoft Project, in and out. */
export const project = {
  plan: 'Plan',
  baseline: { first: 'Baseline', other: 'Baseline {{number}}', named: '{{baseline}}: {{name}}' },
} as const
