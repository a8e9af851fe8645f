const two = (value: number) => String(value).padStart(2, '0')

/** A CSV of so many activities, over forty lanes and three hundred owners. */
export function planCsv(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, place) =>
      `P-${place},Activity number ${place},Lane ${place % 40},2026-${two((place % 12) + 1)}-${two((place % 28) + 1)},2027-${two((place % 12) + 1)}-15,Planned,Owner ${place % 300},"Some words, of activity ${place}"`,
  )
  return ['Key,Title,Lane,Start,Finish,Status,Owner,Description', ...lines].join('\r\n')
}
