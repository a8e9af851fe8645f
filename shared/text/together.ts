/** Returns the texts of all parts as one; where two parts have texts of one name, those of both. */
export function together(...parts: readonly object[]): object {
  const all: Record<string, unknown> = {}
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) {
      const before = all[key]
      all[key] = isPart(before) && isPart(value) ? together(before, value) : value
    }
  return all
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
