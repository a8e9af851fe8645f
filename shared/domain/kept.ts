/**
 * Returns a function that gives what `say` says of each record, in the order of the records. A record is asked only
 * where another stood at its place the last time: after an edit that is one of thousands, and the others are not even
 * looked at. `say` must go by the record alone.
 */
export function ofEach<R extends object, T>(say: (record: R) => T): (records: readonly R[]) => readonly T[] {
  let last: readonly R[] = []
  let said: readonly T[] = []
  return (records) => {
    if (records === last) return said
    said = records.map((record, place) => (last[place] === record ? (said[place] as T) : say(record)))
    last = records
    return said
  }
}

/** Returns a function that gives the records that pass, in their order. A record is tested as `ofEach` asks it. */
export function those<R extends object>(test: (record: R) => boolean): (records: readonly R[]) => readonly R[] {
  const tested = ofEach(test)
  return (records) => {
    const passed = tested(records)
    return records.filter((_, place) => passed[place])
  }
}
