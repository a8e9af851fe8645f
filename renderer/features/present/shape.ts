import { type Room, rooms } from '#shared/document/deck/slide.ts'

/** Returns whether slides for a window of this size are wide (16:9) or of the older shape (4:3). */
export const isWide = (width: number, height: number): boolean => width / Math.max(1, height) >= 1.5

export const isRoom = (value: unknown): value is Room => typeof value === 'string' && Object.hasOwn(rooms, value)
export const roomNames = Object.keys(rooms).filter(isRoom)
