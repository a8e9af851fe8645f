const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

/** A cell of a grid, from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/**
 * Returns the cell that a key leads to from a cell, as in a spreadsheet: arrows to the next, Home and End along
 * the row, with Ctrl to the corners, PageUp and PageDown ten rows. Null for a key that leads nowhere.
 */
export function nextCell(
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  { row, column }: CellPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CellPlace | null {
  const far = ctrlKey || metaKey
  const places: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: row - 10, column },
    PageDown: { row: row + 10, column },
  }
  const found = Object.hasOwn(places, key) ? places[key] : null
  if (!found) return null
  return { row: within(found.row, rows), column: within(found.column, columns) }
}
