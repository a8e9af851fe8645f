import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { readJson, root, version } from './project.mjs'

/** @typedef {import('../licences.ts').Licence} Licence */

const texts = {
  unnamed: (/** @type {string} */ who) => `${who} names no licence.`,
  /** @type {(who: string, licence: string) => string} */
  unfit: (who, licence) => `${who} is under ${licence}, which is not on the list of licences that may be shipped.`,
  developing: (/** @type {string} */ name) => `${name} is a package for development, and is in what ships.`,
  noText: (/** @type {string} */ who) => `${who} brings no text of its licence.`,
}

/** What each bundle wrote down; the names begin with a dot, so that nothing serves or ships them. */
const written = ['renderer/.licences.json', 'electron/.licences-main.json', 'electron/.licences-preload.json']

/** Licences under which work may be shipped as a part of this. */
const fit = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
])

const [fitting = ''] = fit

/** @returns {Licence} */
function own() {
  return { name: 'Rearview', version, licence: 'MIT', text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() }
}

/**
 * Makes the one list that About Rearview shows of what the bundles wrote down.
 * @param {string} dist the folder of what was built
 */
export function joinLicences(dist) {
  const files = written.map((name) => join(dist, name)).filter((file) => existsSync(file))
  /** @type {Licence[]} */
  const all = files.flatMap((file) => Object(readJson(file)))
  const each = new Map(all.map((licence) => [`${licence.name}@${licence.version}`, licence]))
  const sorted = [...each.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const file = join(dist, 'renderer/licences.json')
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, JSON.stringify([own(), ...sorted]))
  renameSync(fresh, file)
}

/**
 * Whether work under this may be shipped: an expression of SPDX is met by any of its alternatives, and by all parts of
 * one. What is in brackets comes first.
 * @param {string} expression
 * @returns {boolean}
 */
function isFit(expression) {
  const inner = /\(([^()]*)\)/.exec(expression)
  if (inner) return isFit(expression.replace(inner[0], isFit(inner[1] ?? '') ? fitting : 'unfit'))
  return expression.split(' OR ').some((one) => one.split(' AND ').every((part) => fit.has(part.trim())))
}

/**
 * What hinders shipping among some licences, one sentence each.
 * @param {readonly Licence[]} licences
 */
function licenceProblems(licences) {
  return licences.flatMap(({ name, version: which, licence, text }) => {
    const who = `${name} ${which}`
    if (licence === '') return [texts.unnamed(who)]
    if (!isFit(licence)) return [texts.unfit(who, licence)]
    return text === null || text === '' ? [texts.noText(who)] : []
  })
}

/**
 * What hinders shipping among the packages of which something is in a bundle, one sentence each.
 * @param {readonly Licence[]} shipped
 */
export function shippingProblems(shipped) {
  const developing = Object(readJson(join(root, 'package.json'))['devDependencies'])
  return [...licenceProblems(shipped), ...shipped.filter(({ name }) => name in developing).map(({ name }) => texts.developing(name))]
}
