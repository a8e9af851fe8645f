import { fromUtf8 } from './bytes.ts'
import { type EntryName, limits, Refused } from './format.ts'

/**
 * Returns the value that the bytes are in JSON. Throws Refused when they are none, when it is nested too
 * deep (found before it is parsed, since what walks it afterwards calls itself), or when a name in it
 * would reach an object's prototype.
 */
export function jsonOf(bytes: Uint8Array, entry: EntryName, line: number | null): unknown {
  const text = depthOf(bytes) > limits.depth ? null : fromUtf8(bytes)
  const value = text === null ? undefined : parsed(text)
  if (value === undefined || hasProto(value)) throw new Refused('unreadable', entry, line)
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const [quote, backslash, list, listEnd, object, objectEnd] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

function depthOf(bytes: Uint8Array): number {
  let depth = 0
  let deepest = 0
  let inText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inText) {
      if (byte === backslash) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === list || byte === object) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (byte === listEnd || byte === objectEnd) depth -= 1
  }
  return deepest
}

function hasProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasProto)
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProto)
}
