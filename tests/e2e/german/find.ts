import process from 'node:process'
import type { Locator, Page } from 'playwright'
import { inGerman } from './inGerman.ts'

/** Whether this run walks in German wherever a walk does not say in which language it is. */
export const isGermanRun = process.env['REARVIEW_E2E_LANGUAGE'] === 'de'

type Finder = Pick<Page & Locator, 'getByRole' | 'getByText' | 'getByLabel' | 'getByPlaceholder' | 'filter'>
const turned = new WeakSet<object>()

/** From now on all that is looked for by its English name, on a page or within what was found there, is found by its German one. */
export function findInGerman(page: Page): void {
  for (const each of [page, page.locator('body')]) {
    const kind = Object.getPrototypeOf(each) as Finder
    if (turned.has(kind)) continue
    turned.add(kind)
    const were = { ...functionsOf(kind) }
    kind.getByRole = function getByRole(role, options = {}) {
      const { name, ...rest } = options
      return were.getByRole.call(this, role, name === undefined ? rest : { ...rest, name: inGerman(name, rest.exact) })
    }
    kind.filter = function filter(options = {}) {
      const { hasText, ...rest } = options
      return were.filter.call(this, hasText === undefined ? rest : { ...rest, hasText: inGerman(hasText) })
    }
    for (const way of ['getByText', 'getByLabel', 'getByPlaceholder'] as const) {
      kind[way] = function find(text, options) {
        return were[way].call(this, inGerman(text, options?.exact), options)
      }
    }
  }
}

const functionsOf = ({ getByRole, getByText, getByLabel, getByPlaceholder, filter }: Finder): Finder => ({
  getByRole,
  getByText,
  getByLabel,
  getByPlaceholder,
  filter,
})

/** What a text of the catalogue reads in the language of this run, to be expected of a text. */
export const said = (text: string): string | RegExp => (isGermanRun ? inGerman(text) : text)
