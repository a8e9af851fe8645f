import { strToU8 } from 'fflate'
import { mutations } from '#tests/unit/exchange/roadmapFile/mutations.ts'
import { zipped } from '#tests/unit/exchange/xlsxParts.ts'
import type { Roll } from '../dice.ts'
import { type Form, soundFiles, workbooks } from './plans.ts'

export interface Altered {
  readonly what: string
  readonly bytes: Uint8Array
}

const pick = <T>(items: readonly T[], roll: Roll): T | undefined => items[roll(items.length)]
const into = (text: string, piece: string, roll: Roll) => {
  const at = roll(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}
/** Puts something in place of one of what is found. */
const instead = (text: string, pattern: RegExp, roll: Roll, piece: (found: string) => string) => {
  const found = [...text.matchAll(pattern)]
  const one = pick(found, roll)
  return one ? text.slice(0, one.index) + piece(one[0]) + text.slice(one.index + one[0].length) : text
}

const odd = [
  '__proto__',
  'constructor',
  '=cmd|x',
  '\uFEFF',
  '\u0000',
  '\u202E',
  '\uD800',
  '\r',
  '"',
  "'",
  '<',
  '&',
  '&#0;',
  '&lol;',
  ']]>',
  '<![CDATA[',
  '-->',
  '\u2028',
  ';;;;',
  '\t\t\t',
  ' ',
  '𝔘𝔫𝔦',
  'NaN',
  '-0',
  '1e308',
  '99999-99-99',
  '0000-00-00',
  '2026-02-30',
  '١٢',
]

/** The ways in which a text is altered. */
const ofTexts: Readonly<Record<string, (text: string, roll: Roll) => string>> = {
  'a number made huge': (text, roll) => instead(text, /\d+/g, roll, (found) => found + '9'.repeat(1 + roll(400))),
  'a number made negative or broken': (text, roll) =>
    instead(text, /\d+/g, roll, () => pick(['-1', '1e999', '0', '', 'x', '4294967296', '0x10'], roll) ?? ''),
  'a long cell': (text, roll) => into(text, 'long '.repeat(1 + roll(40_000)), roll),
  'deep nesting': (text, roll) =>
    into(text, pick(['<a>', '"', 'BEGIN:VEVENT\r\n', '(', '<Task>', '<r>', 'BEGIN:VALARM\r\n'], roll)?.repeat(1 + roll(3_000)) ?? '', roll),
  NULs: (text, roll) => into(text, '\0'.repeat(1 + roll(50)), roll),
  'an odd word': (text, roll) => into(text, pick(odd, roll) ?? '', roll),
  'a line many times': (text, roll) => instead(text, /[^\n]+\n/g, roll, (found) => found.repeat(2 + roll(600))),
  'a line gone': (text, roll) => instead(text, /[^\n]+\n/g, roll, () => ''),
  'two lines exchanged': (text, roll) => {
    const lines = text.split('\n')
    const [one, other] = [roll(lines.length), roll(lines.length)]
    return lines
      .with(one, lines[other] ?? '')
      .with(other, lines[one] ?? '')
      .join('\n')
  },
  'an element or a property gone': (text, roll) => instead(text, /<(\w+)[^<>]*>[^<]*<\/\1>|<[^<>]*\/>|^[A-Z-]+[:;].*$/gm, roll, () => ''),
  'a tag turned round': (text, roll) =>
    instead(text, /<\/?\w|END:|BEGIN:/g, roll, (found) =>
      found.startsWith('</') ? '<' + found.slice(2) : found === 'END:' ? 'BEGIN:' : found === 'BEGIN:' ? 'END:' : '</' + found.slice(1),
    ),
  'a doctype': (text) =>
    text.replace(/^(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'),
  'another delimiter': (text, roll) =>
    text.replaceAll(pick([',', ';', '\t', '"', ':'], roll) ?? ',', pick([',', ';', '\t', '|', ''], roll) ?? ''),
}

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2)
  const view = new DataView(bytes.buffer)
  const marked = mark ? `\uFEFF${text}` : text
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), !big)
  return bytes
}

/** The text in another encoding than it says or had. */
const otherwise = (text: string, roll: Roll): Uint8Array => {
  const way = roll(6)
  if (way < 4) return utf16(text, way % 2 === 0, way < 2)
  if (way === 4) return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff)
  return new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...strToU8(text)])
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const many = <T>(value: T, roll: Roll, change: (value: T) => T): T =>
  Array.from({ length: 1 + roll(3) }).reduce<T>((so) => change(so), value)

/** A part of a workbook altered and packed again, so that its checksum is right. */
function repacked(roll: Roll): Altered {
  const parts = pick(workbooks, roll) ?? {}
  const name = pick(Object.keys(parts), roll) ?? ''
  const [what, alter] = pick(Object.entries(ofTexts), roll) ?? ['', (text: string) => text]
  const text = many(parts[name] ?? '', roll, (so) => alter(so, roll))
  return {
    what: `${what} in ${name}`,
    bytes: zipped(
      roll(12) === 0 ? Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name)) : { ...parts, [name]: text },
    ),
  }
}

/** Returns a file of this sort that is altered in one way, once or a few times. */
export function altered(form: Form, roll: Roll): Altered {
  if (form === 'xlsx' && roll(4) > 0) return repacked(roll)
  const file = pick(soundFiles[form], roll) ?? new Uint8Array()
  const ways = Object.keys(mutations).length + (form === 'xlsx' ? 0 : Object.keys(ofTexts).length * 2 + 2)
  const way = roll(ways)
  const [what, mutate] = Object.entries(mutations)[way] ?? []
  if (what !== undefined && mutate) return { what, bytes: many(file, roll, (bytes) => (bytes.length < 2 ? bytes : mutate(bytes, roll))) }
  if (way >= ways - 2) return { what: 'another encoding', bytes: otherwise(textOf(file), roll) }
  const [name, alter] = pick(Object.entries(ofTexts), roll) ?? ['', (text: string) => text]
  return { what: name, bytes: strToU8(many(textOf(file), roll, (text) => alter(text, roll))) }
}
