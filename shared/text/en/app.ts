/** The shell: what stands around every screen. */
export const app = {
  name: 'Rearview',
  motto: 'Plan through the windscreen, check the mirror every quarter.',
} as const
