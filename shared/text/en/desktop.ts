/** The window, its menu, and the command line. */
export const desktop = {} as const
