/**
 * A fault that is planted in a copy of the desktop side's sources: `find` stands there exactly once, and becomes `put`.
 * `tests` are the files of tests/desktop most likely to see it, without their ending.
 * @typedef {{ id: string, file: string, find: string, put: string, breaks: string, tests: readonly string[] }} Fault
 */

/**
 * The faults of one file below `electron/`, each as its name, what is found, what stands there then, what that breaks,
 * and, where others than `tests` are likely to see it, which.
 * @param {string} file @param {readonly string[]} tests
 * @param {readonly (readonly [id: string, find: string, put: string, breaks: string, seenBy?: readonly string[]])[]} faults
 * @returns {Fault[]}
 */
export const faultsOf = (file, tests, faults) =>
  faults.map(([id, find, put, breaks, seenBy]) => ({ id, file, find, put, breaks, tests: seenBy ?? tests }))
