import { UTCDate } from '@date-fns/utc'
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from 'date-fns'
import { z } from 'zod'
import { t } from '../text/index.ts'

/**
 * A day of the calendar as `YYYY-MM-DD`, in no time zone. Such strings compare correctly with `<`.
 * This folder is the only place where one becomes a `Date`, and then always in UTC, so that no
 * zone and no daylight saving can shift it.
 */
export type CalendarDate = string

const two = (n: number) => String(n).padStart(2, '0')

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The days that a plan can name. What lies outside is a typing error or stands for "never", and would break the arithmetic at its ends. */
const firstDay = '1900-01-01'
const lastDay = '2199-12-31'

/** Returns whether the text is a real day written as `YYYY-MM-DD` (29 February only in leap years), from 1900 to 2199. */
export function isCalendarDate(text: string): boolean {
  return text >= firstDay && text <= lastDay && isDay(text)
}

/** Whether the text is a day at all, also one just outside what a plan can name: a bar that ends on the last day ends where the next begins. */
function isDay(text: string): boolean {
  const [, year, month, day] = pattern.exec(text)?.map(Number) ?? []
  return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(year, month)
}

/** By counting and not by a `Date`: every record that is checked asks for its days. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** The schema of a calendar date at every boundary. */
export const calendarDate = z.string().refine(isCalendarDate, { error: () => t('domain.wrong.day') })

/** Returns midnight UTC of the day. Throws a RangeError when the text is not a day as `YYYY-MM-DD`. */
export function toUtc(date: CalendarDate): Date {
  if (!isDay(date)) throw new RangeError(`Not a calendar date: ${date}`)
  return new UTCDate(`${date}T00:00:00Z`)
}

/** Returns the day on which the instant lies in UTC; the inverse of `toUtc`. */
export function fromUtc(instant: Date): CalendarDate {
  return instant.toISOString().slice(0, 10)
}

/** Returns the day it is at the instant where this computer is: what a user calls today. */
export function localDay(instant: Date): CalendarDate {
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
}

/** Returns today's local day. Ask again at midnight and on resume: it is not a constant. */
export const today = (): CalendarDate => localDay(new Date())

/** Returns the present instant as an ISO 8601 text in UTC, for the time of a revision; never for a plan date. */
export const now = (): string => new Date().toISOString()

/** Returns the local day and the local time (HH:MM) of an instant written by `now`. */
export function localMoment(instant: string): { day: CalendarDate; time: string } {
  const date = new Date(instant)
  return { day: localDay(date), time: `${two(date.getHours())}:${two(date.getMinutes())}` }
}

/** Returns the milliseconds from now to the next local midnight. */
export function untilMidnight(instant: Date = new Date()): number {
  const next = new Date(instant.getFullYear(), instant.getMonth(), instant.getDate() + 1)
  return next.getTime() - instant.getTime()
}

/** Returns the day `days` days later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromUtc(addDaysTo(toUtc(date), days))

/** Returns the same day `months` months later; the last day of that month where it has no such day. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => fromUtc(addMonthsTo(toUtc(date), months))

/** Returns the days from `from` to `to`: 1 from a day to the next, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => differenceInCalendarDays(toUtc(to), toUtc(from))

/** Returns the day, or the Friday before it where it is on a weekend. */
export function workday(day: CalendarDate): CalendarDate {
  const monday = '2024-01-01'
  const weekday = ((daysBetween(monday, day) % 7) + 7) % 7
  return weekday > 4 ? addDays(day, 4 - weekday) : day
}

/** Returns the first day of the month in which the day lies. */
export const startOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01`

/** Returns the year and month (1 to 12) of the day. */
export const yearAndMonth = (date: CalendarDate): { year: number; month: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
})

/** Returns the day with this year, month (1 to 12, or beyond: 13 is next January) and day 1. */
export const firstOfMonth = (year: number, month: number): CalendarDate => addMonths(`${String(year).padStart(4, '0')}-01-01`, month - 1)

/** Returns the earliest of the days, or null of none. */
export const earliest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((least, date) => (least === null || date < least ? date : least), null)

/** Returns the latest of the days, or null of none. */
export const latest = (dates: readonly CalendarDate[]): CalendarDate | null =>
  dates.reduce<CalendarDate | null>((most, date) => (most === null || date > most ? date : most), null)

/** Making a format takes a hundred times as long as using it, and a screen shows thousands of days. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`
  const known = formats.get(key)
  if (known) return known
  // Years and figures as in the names of quarters, whatever calendar the language has besides.
  const made = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' })
  formats.set(key, made)
  return made
}

/** Days are written as in Britain where English is read. */
const asWritten = (language: string) => (language === 'en' ? 'en-GB' : language)

/** Returns the day in words for a reader of the language, such as `1 Oct 2026`. */
export function formatDate(date: CalendarDate, language: string, style: 'medium' | 'long' = 'medium'): string {
  return formatFor(asWritten(language), style, { dateStyle: style }).format(toUtc(date))
}

/** Returns the month in words for a reader of the language, such as `Oct 2026`, or `October 2026` where it is long. */
export function formatMonth(date: CalendarDate, language: string, style: 'long' | 'short' = 'short'): string {
  return formatFor(asWritten(language), `${style} month and year`, { month: style, year: 'numeric' }).format(toUtc(date))
}

/** Returns the name of the day's weekday for a reader of the language, such as `Mon`. */
export const weekdayName = (date: CalendarDate, language: string): string =>
  formatFor(asWritten(language), 'weekday', { weekday: 'short' }).format(toUtc(date))

/** Returns the name of the month (1 to 12) for a reader of the language. */
export const monthName = (month: number, language: string, style: 'long' | 'short' = 'long'): string =>
  formatFor(language, `${style} month`, { month: style }).format(Date.UTC(2026, month - 1, 1))

/**
 * Reads a day as somebody writes it: as `formatDate` shows it, with the month in full or short, or as
 * `2026-10-01`. In figures alone with points between them (`1.10.2026`, as German writes) the day is first wherever it
 * is written. Null for anything else: `01/10/26` is a different day to different readers, and never guessed.
 */
export function readDay(text: string, language: string): CalendarDate | null {
  const written = text.trim().replaceAll(/\s+/g, ' ')
  if (isCalendarDate(written)) return written
  const figures = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(written)
  if (figures) {
    const inOrder = `${figures[3]}-${two(Number(figures[2]))}-${two(Number(figures[1]))}`
    return isCalendarDate(inOrder) ? inOrder : null
  }
  return inWords(written, language) ?? asShown(written, language)
}

/** Reads a day, its month in full or short, and its year, in this order. */
function inWords(written: string, language: string): CalendarDate | null {
  const [day, word, year] = written.replaceAll(/[.,]/g, '').split(' ')
  if (day === undefined || word === undefined || year === undefined || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null
  const spoken = word.toLocaleLowerCase(language)
  const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1, language).toLocaleLowerCase(language))
  const found = spoken.length < 3 ? [] : months.filter((month) => month.startsWith(spoken))
  const date = `${year}-${two(months.indexOf(found[0] ?? '') + 1)}-${two(Number(day))}`
  return found.length === 1 && isCalendarDate(date) ? date : null
}

/** Reads a day as `formatDate` shows it: other languages have other words between the figures, or forms of a month's name. */
function asShown(written: string, language: string): CalendarDate | null {
  const figures = written.match(/\d+/g) ?? []
  const year = figures.find((figure) => figure.length === 4)
  if (year === undefined) return null
  const days = figures.filter((figure) => figure.length < 3).map(Number)
  const candidates = days.flatMap((day) => Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}-${two(day)}`))
  const isShown = (date: CalendarDate, style: 'medium' | 'long') => formatDate(date, language, style).replaceAll(/\s+/g, ' ') === written
  return candidates.filter(isCalendarDate).find((date) => isShown(date, 'medium') || isShown(date, 'long')) ?? null
}
