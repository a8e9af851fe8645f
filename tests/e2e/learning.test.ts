import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { threads as threadsOf } from '#shared/planning/threads.ts'
import { type App, openApp, picture } from './app.ts'
import { sampleState } from '../unit/exchange/workbook/sampleState.ts'

/** An experiment says what it is to find out, what it found, and what is built upon that: a thread, which breaks when it is disproved. */
describe('validated learning', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('button', { name: /^Renewal of the tablets/ }).waitFor()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const section = (name: string) => inspector().getByRole('region', { name })
  const showAs = (name: string) => app.page.getByRole('radiogroup', { name: 'Show as' }).getByText(name, { exact: true }).click()
  const threads = () => app.page.getByRole('list', { name: 'Threads' })
  const thread = (name: string) => threads().getByRole('listitem', { name })
  const stage = (title: string) => threads().getByRole('button', { name: new RegExp(`^${title}\\. `) })

  it('shows from experiment to rollout as one thread, which breaks visibly when the experiment is disproved', async () => {
    const { page } = app
    const { threads: all } = threadsOf(sampleState)
    const broken = all.filter((one) => one.broken).length
    await showAs('Threads')
    await picture(app, 'threads')
    const acoustic = thread('Thread from “Acoustic sensors tried in Harwick” to “Acoustic sensors in all high-loss zones”')
    await expect.poll(() => acoustic.getByRole('button').count()).toBe(3)
    await acoustic.getByRole('button', { name: /^Acoustic sensors tried in Harwick\. Holds: proved\. Experiment, Done, / }).click()
    await section('Learning').getByText('Disproved', { exact: true }).click()
    await section('Learning').getByLabel('What was found').fill('They hear the traffic.')
    await acoustic.getByText(/Broken: disproved, so what follows has lost its ground/).waitFor()
    await page.getByText(`${all.length} threads, ${broken + 1} broken`).waitFor()
    // The pilot says so as well, from its side.
    await acoustic.getByRole('button', { name: /^Acoustic sensors in three zones/ }).click()
    await section('Thread')
      .getByText('“Acoustic sensors tried in Harwick” – Broken: disproved, so what follows has lost its ground.')
      .waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await acoustic.getByText(/Holds: proved/).waitFor()
  })

  it('is written, fed and decided by the keyboard alone', async () => {
    const { page } = app
    await showAs('Threads')
    await stage('Bursts predicted from soil, age and pressure').focus()
    await page.keyboard.press('Enter')
    await section('Learning').getByLabel('Hypothesis').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('We believe that soil tells. We will know by next spring.')
    await page.keyboard.press('Control+Enter')
    await section('Learning').getByRole('textbox', { name: 'To be decided on' }).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1 Nov 2026')
    await page.keyboard.press('Enter')
    await section('Learning').getByText('It was to be decided by 1 Nov 2026. What was found?').waitFor()
    // The plan says it gently, too.
    await page.getByRole('button', { name: /things to mend/ }).click()
    await page.getByRole('button', { name: /Bursts predicted.*Its decision date has passed/ }).press('Enter')
    await page.keyboard.press('Escape')
    await section('Learning').getByRole('radio', { name: 'Not yet' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => section('Learning').getByRole('radio', { name: 'Proved', exact: true }).isChecked()).toBe(true)
    await section('Learning')
      .getByText(/It was to be decided/)
      .waitFor({ state: 'detached' })
    const feeds = section('Thread').getByRole('combobox', { name: 'Feeds' })
    await feeds.focus()
    await page.keyboard.type('Ranked leaks for every')
    await page.getByRole('option', { name: 'Ranked leaks for every crew' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await thread('Thread from “Bursts predicted from soil, age and pressure” to “Ranked leaks for every crew”').waitFor()
  })

  it('refuses to run in a circle, in a sentence, and not to feed itself', async () => {
    const { page } = app
    await showAs('Threads')
    await stage('Acoustic sensors in all high-loss zones').click()
    const feeds = section('Thread').getByRole('combobox', { name: 'Feeds' })
    await feeds.fill('Acoustic sensors')
    await expect
      .poll(() => page.getByRole('option').allTextContents())
      .toEqual(['Acoustic sensors in three zones', 'Acoustic sensors tried in Harwick'])
    const before = await page.getByText(/^Revision \d+$/).textContent()
    await page.getByRole('option', { name: 'Acoustic sensors tried in Harwick' }).click()
    await section('Thread')
      .getByText(/“Acoustic sensors tried in Harwick” is already one this is built upon/)
      .waitFor()
    expect(await page.getByText(/^Revision \d+$/).textContent()).toBe(before)
  })

  it('can be asked of any activity, and taken back while nothing is said', async () => {
    await showAs('Table')
    await app.page.getByRole('button', { name: 'Works management upgrade' }).click()
    await section('Learning').getByRole('button', { name: 'State a hypothesis' }).click()
    await expect
      .poll(() =>
        section('Learning')
          .getByLabel('Hypothesis')
          .evaluate((field) => field === document.activeElement),
      )
      .toBe(true)
    await section('Thread').getByRole('combobox', { name: 'Built upon' }).waitFor()
    await section('Learning').getByRole('button', { name: 'No hypothesis after all' }).click()
    await section('Learning').getByRole('button', { name: 'State a hypothesis' }).waitFor()
  })

  it('names what is in no thread, and leads there', async () => {
    const { page } = app
    await showAs('Threads')
    await page.getByText(/\d+ experiments that nothing is built upon/).click()
    await page.getByRole('button', { name: 'Leak survey by satellite' }).click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Leak survey by satellite')
  })
})

it('threads of an empty roadmap say what to do first, and do it', async () => {
  const app = await openApp('browser')
  const { page } = app
  await page.getByRole('button', { name: /^New roadmap/ }).click()
  const dialog = page.getByRole('dialog', { name: 'New roadmap' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims')
  await dialog.getByRole('button', { name: 'Create roadmap' }).click()
  await page.getByRole('button', { name: 'Add lane' }).click()
  await page.getByLabel('Name of the lane').fill('Intake')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('radiogroup', { name: 'Show as' }).getByText('Threads').click()
  await page.getByRole('heading', { name: 'No thread yet' }).waitFor()
  await page.getByRole('button', { name: 'Add an experiment' }).click()
  await page.getByRole('region', { name: 'Learning' }).getByLabel('Hypothesis').waitFor()
  await page.getByRole('button', { name: 'Open “New experiment”' }).waitFor()
  await app.close()
})
