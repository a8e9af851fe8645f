/** Saying what the columns of an imported file mean. */
export const importMapping = {
  gapScale: 'say whether 1 is 1 % or 100 %',
} as const
