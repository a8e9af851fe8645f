import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { explain, isStarted, load, readJson, root } from './project.mjs'

const texts = {
  how: 'Say which language by its tag: npm run language -- fr',
  /** @type {(tag: string) => string} */
  noTag: (tag) => `“${tag}” is no tag of a language. Tags are such as fr, pt-BR or zh-Hant.`,
  /** @type {(tag: string) => string} */
  own: (tag) => `${tag} is a language with a folder of its own in shared/text. Nothing was written.`,
  /** @type {(file: string, left: number) => string} */
  written: (file, left) => `${file} has every text; ${left} are in English still. The next build offers the language in Settings.`,
  unknown: 'Left out, because Rearview has no such text any more:',
  differing: 'These do not fill in the values that the English text fills in; mend them:',
}

/** @typedef {string | Said[] | { [key: string]: Said }} Said one text, or many under their keys */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isPart = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {string} text the values it fills in */
const valuesOf = (text) => [...new Set(text.match(/\{\{[^}]+\}\}/g))].toSorted().join(' ')

const plural = /_(zero|one|two|few|many|other)$/

/**
 * @param {unknown} part texts in English @param {string[]} forms the plural forms of another language
 * @returns {Said} the texts, those that count in each of the forms
 */
export function inForms(part, forms) {
  if (Array.isArray(part)) return part.map((one) => inForms(one, forms))
  if (!isPart(part)) return String(part)
  const said = Object.entries(part).flatMap(([key, value]) => {
    if (!plural.test(key)) return [[key, inForms(value, forms)]]
    const name = key.replace(plural, '')
    return forms.map((form) => [`${name}_${form}`, part[`${name}_${form}`] ?? part[`${name}_other`]])
  })
  return Object.fromEntries(said)
}

/**
 * @param {Said} asked every text, in English @param {unknown} said what a file says
 * @returns each text that is asked for, as the file says it or else in English; the keys of those that are English still,
 * of those the file says and nobody asks for, and of those that fill in other values
 */
export function filledIn(asked, said) {
  /** @type {{ english: string[], unknown: string[], differing: string[] }} */
  const keys = { english: [], unknown: [], differing: [] }
  /** @param {Said} text @param {unknown} given @param {string} key @returns {Said} */
  const fill = (text, given, key) => {
    const under = (/** @type {string | number} */ next) => (key === '' ? String(next) : `${key}.${next}`)
    if (Array.isArray(text)) return text.map((one, index) => fill(one, Object(given)[index], under(index)))
    if (typeof text === 'object') {
      const all = isPart(given) ? given : {}
      keys.unknown.push(
        ...Object.keys(all)
          .filter((name) => !Object.hasOwn(text, name))
          .map(under),
      )
      return Object.fromEntries(Object.entries(text).map(([name, one]) => [name, fill(one, all[name], under(name))]))
    }
    const isSaid = typeof given === 'string' && given !== '' && given !== text
    if (!isSaid) keys.english.push(key)
    else if (valuesOf(given) !== valuesOf(text)) keys.differing.push(key)
    return isSaid ? given : text
  }
  return { texts: fill(asked, said, ''), ...keys }
}

/**
 * Writes the file of a language: all texts, as it said them before or else in English.
 * @param {string} tag @param {string} [folder] of the texts
 * @returns what `filledIn` made of it
 */
export async function writeLanguage(tag, folder = join(root, 'shared/text')) {
  if (!isTag(tag)) throw new Error(texts.noTag(tag))
  if (existsSync(join(folder, tag))) throw new Error(texts.own(tag))
  const { english } = await load(join(folder, 'english.ts'))
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
  const file = join(folder, `${tag}.json`)
  const result = filledIn(inForms(english(), pluralCategories), existsSync(file) ? readJson(file) : {})
  writeFileSync(file, `${JSON.stringify(result.texts, null, 2)}\n`)
  return result
}

/** @param {string} tag whether it is one, and spelt as all spell it */
function isTag(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

if (isStarted(import.meta.url)) {
  try {
    const [tag = ''] = process.argv.slice(2)
    if (tag === '') throw new Error(texts.how)
    const { english, unknown, differing } = await writeLanguage(tag)
    console.log(texts.written(`shared/text/${tag}.json`, english.length))
    if (unknown.length > 0) console.log([texts.unknown, ...unknown].join('\n  '))
    if (differing.length > 0) throw new Error([texts.differing, ...differing].join('\n  '))
  } catch (problem) {
    console.error(explain(problem))
    process.exitCode = 1
  }
}
