import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { fileOf } from './roadmap.ts'
import type { Revision } from '#shared/history/revision.ts'

export const screen = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

export const closeDialog = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < 3 && (await page.getByRole('dialog').count()) > 0; turn += 1) {
    await page.keyboard.press('Escape')
    await page
      .getByRole('dialog')
      .first()
      .waitFor({ state: 'hidden', timeout: 3000 })
      .catch(() => null)
  }
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
}

export const menu = async (page: Page, item: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog')
  await dialog.first().waitFor()
  return dialog.first()
}

export const toStart = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Switch roadmap/ }).click()
  await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
  await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
}

export const chooseRoadmapFile = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.getByRole('button', { name: /^Open roadmap file/ }).click()
  await page.getByLabel('Roadmap file', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

export const openRoadmap = async (page: Page, name: string, revisions: readonly Revision[]): Promise<void> => {
  await chooseRoadmapFile(page, name, fileOf(revisions))
  await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
}

const option = async (page: Page, label: string, at: number): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option').nth(at).click()
}

/** The pointer over each of these, as far as it can be brought there. */
const hoverSome = async (list: Locator, count: number): Promise<void> => {
  for (let place = 0; place < Math.min(count, await list.count()); place += 1)
    await list
      .nth(place)
      .hover({ force: true, timeout: 3000 })
      .catch(() => null)
}

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const as = (page: Page, name: string) => page.getByRole('radiogroup', { name: 'Show as' }).getByText(name).click()

/** After each of its steps; it fails where something happened. */
export type Step = (name: string) => Promise<void>

async function roadmapScreen(page: Page, step: Step): Promise<void> {
  const bars = page.getByRole('group', { name: 'Timeline' }).locator('[role=button][data-key]')
  await bars.first().waitFor()
  for (const zoom of ['1 year', '3 years', 'All']) {
    await page.getByRole('radiogroup', { name: 'Zoom' }).getByText(zoom, { exact: true }).click()
    await bars.first().waitFor()
  }
  await hoverSome(bars, 12)
  await step('the timeline')
  for (let colour = 0; colour < 3; colour += 1) await option(page, 'Colour by', colour)
  await option(page, 'Dependencies', 2)
  await page.getByRole('switch', { name: 'Baseline' }).click({ force: true })
  for (const grouping of [1, 2, 3, 0]) {
    await option(page, 'Group by', grouping)
    await bars.first().waitFor()
    await hoverSome(page.getByRole('group', { name: 'Timeline' }).locator('.vis-label'), 3)
    await step(`the timeline in groups of sort ${grouping}`)
  }
  await page.getByRole('button', { name: /things? to mend$/ }).click()
  await step('what is to be mended')
  await page.keyboard.press('Escape')
  await bars.first().press('Enter')
  await inspector(page).waitFor()
  await step('the inspector of an activity')
  // Every other thing that can be selected there.
  await page.getByRole('group', { name: 'Timeline' }).locator('.vis-label [role=button], .vis-label button').first().press('Enter')
  await inspector(page).waitFor()
  await step('the inspector of a lane')
  await bars.first().press('Control+a')
  await step('several selected')
  await page.keyboard.press('Escape')
  for (const way of ['Table', 'Threads', 'Capacity']) {
    await as(page, way)
    await step(`the roadmap as ${way}`)
  }
  await as(page, 'Timeline')
}

async function outcomes(page: Page, step: Step): Promise<void> {
  await screen(page, 'Outcomes')
  await step('the outcomes')
  await page.getByRole('main').getByRole('radiogroup').first().getByText('Matrix').click()
  await step('the matrix')
  await hoverSome(page.getByRole('main').locator('[title]'), 8)
  await page.getByRole('main').getByRole('radiogroup').first().getByText('List').click()
}

async function review(page: Page, step: Step): Promise<void> {
  await screen(page, 'Review')
  await step('the reviews')
  await page
    .getByRole('button', { name: /^Read the review of/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Back to all reviews' }).waitFor()
  await step('a review that is signed')
  await page.getByRole('button', { name: 'Back to all reviews' }).click()
  await page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
  await page.getByRole('region', { name: 'What you saw last time' }).waitFor()
  await step('what was seen last time')
  await page.keyboard.press('ArrowRight')
  for (const [number, name] of ['Look back', 'Outcomes', 'Lessons', 'Look ahead', 'Sign off'].entries()) {
    await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
    await page.getByRole('region', { name: new RegExp(`^Step ${number + 1}`) }).waitFor()
    await step(`the review's step ${name}`)
  }
}

async function history(page: Page, step: Step): Promise<void> {
  await screen(page, 'History')
  const revisions = page.getByRole('region', { name: 'Revisions' })
  await step('the history')
  await revisions.getByText('All', { exact: true }).click()
  await step('all revisions')
  await page.getByRole('button', { name: 'Replay' }).click()
  await page.keyboard.press('ArrowRight')
  await step('the replay')
}

async function otherScreens(page: Page, step: Step): Promise<void> {
  await screen(page, 'Lessons')
  await step('the lessons')
  await screen(page, 'Insights')
  for (const tab of ['Promises', 'Dates', 'Outcomes and lessons', 'Partnership']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel', { name: tab }).getByText('The numbers').first().click()
    await step(`the insights: ${tab}`)
  }
  await screen(page, 'Stakeholders')
  await step('the stakeholders')
  await page
    .getByRole('grid')
    .getByRole('button', { name: /load \d/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await step('what is behind a load')
  await closeDialog(page)
}

async function dialogs(page: Page, step: Step): Promise<void> {
  for (const item of [
    'Name this version',
    'Hand over…',
    'Save a copy (.roadmap)',
    'Copy as a scenario…',
    'Roadmap settings',
    'Copies and safety',
  ]) {
    await menu(page, item)
    await step(`the dialog ${item}`)
    await closeDialog(page)
  }
  await page.keyboard.press('Control+k')
  const find = page.getByRole('dialog', { name: 'Find' })
  for (const words of ['hostile', '<', '"', '{{']) {
    await find.getByRole('textbox', { name: 'Find' }).fill(words)
    await step(`what is found for ${words}`)
  }
  await closeDialog(page)
}

/** Every screen of the roadmap that is open, and the dialogs that write nothing. */
export const walks: Readonly<Record<string, (page: Page, step: Step) => Promise<void>>> = {
  'the roadmap': roadmapScreen,
  'the outcomes': outcomes,
  'lessons, insights and stakeholders': otherScreens,
  'the dialogs': dialogs,
  'the history': history,
  'a review': review,
}
