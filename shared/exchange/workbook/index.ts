export type { Note, ReadSheet, Sheet } from './cells.ts'
export { readWorkbook, type WorkbookRead, type WorkbookReading, type WorkbookRefusal } from './read.ts'
export { sheetsOf } from './write.ts'
export { type Into, takeIn, type TakenIn } from './takeIn.ts'
