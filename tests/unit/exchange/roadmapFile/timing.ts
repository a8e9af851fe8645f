import process from 'node:process'

/** What the work gives, and the milliseconds the processor spent on it: other programs make that no longer. */
export function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, milliseconds: (user + system) / 1_000 }
}
