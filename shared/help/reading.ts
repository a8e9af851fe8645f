import { type Principle, principles } from '../domain/review.ts'
import { t } from '../text/index.ts'
import { namePrinciple, sayPrinciple } from '../review/sayPrinciples.ts'
import { type HelpFigure, helpFigures, type HelpPage, helpPages, type HelpScreen, helpScreens } from './pages.ts'

/** What a page is about. */
export type Subject =
  | { readonly kind: 'screen'; readonly screen: HelpScreen }
  | { readonly kind: 'figure'; readonly figure: HelpFigure }
  | { readonly kind: 'principle'; readonly principle: Principle }
  | { readonly kind: 'words' }

export const subjectKinds = ['screen', 'figure', 'principle', 'words'] as const

/** Returns what a page is about. Throws a RangeError for a page that does not exist. */
export function subjectOf(page: HelpPage): Subject {
  const screen = helpScreens.find((one) => page === `screen/${one}`)
  if (screen) return { kind: 'screen', screen }
  const figure = helpFigures.find((one) => page === `figure/${one}`)
  if (figure) return { kind: 'figure', figure }
  const principle = principles.find((one) => page === `principle/${one}`)
  if (principle) return { kind: 'principle', principle }
  if (page === 'words') return { kind: 'words' }
  throw new RangeError(`Help has no page ${page}`)
}

/** Returns the name of a page. */
export function titleOf(page: HelpPage): string {
  const subject = subjectOf(page)
  switch (subject.kind) {
    case 'screen':
      return t(`help.screen.${subject.screen}.title`)
    case 'figure':
      return t(`help.figure.${subject.figure}.title`)
    case 'principle':
      return t('help.principleTitle', { number: subject.principle, name: namePrinciple(subject.principle) })
    case 'words':
      return t('help.words')
  }
}

/** Something one does on a screen: its name among the texts, and the sentence. */
export interface Thing {
  readonly name: string
  readonly sentence: string
}

/** Returns what one does on a screen. */
export function thingsOn(screen: HelpScreen): Thing[] {
  const things: Readonly<Record<string, string>> = t(`help.screen.${screen}.do`, { returnObjects: true })
  return Object.entries(things).map(([name, sentence]) => ({ name, sentence }))
}

/** A word of the app and what it means. */
export interface Word {
  readonly name: string
  readonly text: string
}

/** Returns the words of the app, as a dictionary orders them in the language of the texts. */
export function words(): Word[] {
  const found: Readonly<Record<string, Word>> = t('help.word', { returnObjects: true })
  return Object.values(found).toSorted((a, b) => a.name.localeCompare(b.name))
}

function sentencesOf(page: HelpPage): string[] {
  const subject = subjectOf(page)
  switch (subject.kind) {
    case 'screen':
      return [
        t(`help.screen.${subject.screen}.what`),
        t(`help.screen.${subject.screen}.first`),
        ...thingsOn(subject.screen).map(({ sentence }) => sentence),
      ]
    case 'figure':
      return [t(`help.figure.${subject.figure}.what`), t(`help.figure.${subject.figure}.how`)]
    case 'principle':
      return [
        sayPrinciple(subject.principle),
        t(`help.principle.p${subject.principle}.monday`),
        t(`help.principle.p${subject.principle}.where`),
      ]
    case 'words':
      return words().flatMap(({ name, text }) => [name, text])
  }
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * Returns the pages that hold every word of what was asked, in their titles or their texts: first those whose title
 * holds one of them. Case and accents do not count. Nothing asked finds nothing.
 */
export function findPages(asked: string): HelpPage[] {
  const wanted = plain(asked)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return []
  const found = helpPages.flatMap((page) => {
    const title = plain(titleOf(page))
    const text = `${title} ${plain(sentencesOf(page).join(' '))}`
    return wanted.every((word) => text.includes(word)) ? [{ page, inTitle: wanted.filter((word) => title.includes(word)).length }] : []
  })
  return found.toSorted((a, b) => b.inTitle - a.inTitle).map(({ page }) => page)
}
