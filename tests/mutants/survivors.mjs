/**
 * Faults that no test can see, each with the reason. One that is caught all the same does not belong here.
 * @type {Readonly<Record<string, string>>}
 */
export const survivors = {}
