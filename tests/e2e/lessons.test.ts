import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, openApp, picture } from './app.ts'
import { lessonsPlan } from './lessonsPlan.ts'
import { openFile } from './manyActivities.ts'

let app: App
const screen = (name: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
const step = (name: string) => app.page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name }).click()
const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
const content = () => app.page.getByRole('region', { name: /^Step \d/ })
const lesson = (title: string) => content().getByRole('listitem', { name: title, exact: true })
const revision = async () => Number((await app.page.getByText(/^Revision \d+$/).textContent())?.replace('Revision ', ''))
const openActivity = async (title: string) => {
  await screen('Roadmap')
  await app.page.getByRole('radiogroup', { name: 'Show as' }).getByText('Table', { exact: true }).click()
  await app.page.getByRole('button', { name: title, exact: true }).click()
}
const openReview = async () => {
  await screen('Review')
  await app.page.getByRole('button', { name: /^Open (the review of|it early)/ }).click()
}
const start = async () => {
  app = await openApp('browser')
  await openFile(app.page, 'depots.roadmap', lessonsPlan())
}

describe('lessons in a review', () => {
  beforeEach(async () => {
    await start()
    await openReview()
  })
  afterEach(() => app.close())

  it('come from a difference in one press, with the cause filled in, and are applied with the change made in the same dialog', async () => {
    const { page } = app
    await step('Outcomes')
    const outcome = content().getByRole('listitem', { name: 'More jobs a day' })
    await outcome.getByRole('textbox', { name: /^Note/ }).fill('The count was wrong')
    await outcome.getByRole('textbox', { name: /^Note/ }).press('Enter')
    await outcome.getByRole('button', { name: 'Lesson from More jobs a day' }).click()
    const dialog = page.getByRole('dialog', { name: 'New lesson' })
    await expect.poll(() => dialog.getByLabel('What was the cause?').inputValue()).toBe('The count was wrong')
    await expect.poll(() => dialog.getByLabel('Which difference taught it?').inputValue()).toBe('More jobs a day')
    await dialog.getByLabel('The lesson, in one sentence').fill('Two people count')
    await dialog.getByLabel('Apply it to').click()
    await page.getByRole('option', { name: 'Payroll moved' }).click()
    await dialog.getByRole('button', { name: 'Add lesson' }).click()
    await dialog.getByText('The lesson is added and applied to “Payroll moved”.', { exact: false }).waitFor()
    const owner = dialog.getByRole('combobox', { name: 'Owner' })
    await owner.fill('Bo Lind')
    await owner.press('Enter')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await step('Lessons')
    await lesson('Two people count').getByText('nobody → Bo Lind').waitFor()
    await lesson('Two people count').getByText('The count was wrong').waitFor()
  })

  it('are applied with the edit right there, which says what it changed, and advises where nothing was', async () => {
    const { page } = app
    await step('Lessons')
    const hours = lesson('Agree the hours of the depots')
    await hours.getByText('deferred 2 times', { exact: false }).waitFor()
    await hours.getByText('Apply to…').click()
    await hours.getByText('Say what it is applied to.').waitFor()
    await hours.getByRole('combobox', { name: /^Applied to/ }).click()
    // What is over cannot change any more.
    expect(await page.getByRole('option', { name: 'Tablets for the crews' }).count()).toBe(0)
    await page.getByRole('option', { name: 'Depots wired anew' }).click()
    await hours.getByText('Applied, and nothing was changed there yet.').waitFor()
    await step('Sign off')
    await content().getByText('1 lesson is applied, and nothing was changed there yet').waitFor()
    await step('Lessons')
    await hours.getByRole('button', { name: 'Make the change in Depots wired anew' }).click()
    const editor = hours.getByRole('region', { name: 'The change in Depots wired anew' })
    const finish = editor.getByRole('textbox', { name: 'Finish', exact: true })
    await finish.fill('31 Jan 2027')
    await finish.press('Enter')
    await hours.getByText('15 Dec 2026 (2026 Q4) → 31 Jan 2027 (2027 Q1)').waitFor()
    await picture(app, 'lesson-applied')
    // A letter on a list of the editor is the list's: it decides nothing.
    await editor.getByRole('combobox', { name: 'Status' }).focus()
    await page.keyboard.press('d')
    await page.keyboard.press('Escape')
    await editor.waitFor()
    await expect.poll(() => hours.getByRole('radio', { name: 'Apply to…' }).isChecked()).toBe(true)
    await hours.getByRole('button', { name: 'Done' }).click()
    await editor.waitFor({ state: 'detached' })
    await step('Sign off')
    await content().getByText('lesson is applied, and nothing was changed there yet', { exact: false }).waitFor({ state: 'detached' })
  })

  it('are decided by the keyboard: a rejection needs its because, and arrow keys make no decision in passing', async () => {
    const { page } = app
    await step('Lessons')
    const hours = lesson('Agree the hours of the depots')
    const before = await revision()
    await hours.focus()
    await page.keyboard.press('d')
    await expect.poll(revision).toBe(before + 1)
    expect(await hours.getByRole('radio', { name: 'Defer' }).isChecked()).toBe(true)
    await hours.getByText('Deferred 3 times with this review.', { exact: false }).waitFor()
    // The because is typed next, and keys typed there decide nothing.
    const because = hours.getByRole('textbox', { name: /^Because/ })
    await expect.poll(() => because.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('arid')
    await page.keyboard.press('Enter')
    await expect.poll(revision).toBe(before + 2)
    await hours.getByRole('radio', { name: 'Defer' }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    expect(await hours.getByRole('radio', { name: 'Reject because…' }).evaluate((radio) => radio === document.activeElement)).toBe(true)
    expect(await revision()).toBe(before + 2)
    await page.keyboard.press('Enter')
    await expect.poll(() => hours.getByRole('radio', { name: 'Reject because…' }).isChecked()).toBe(true)
    await expect.poll(revision).toBe(before + 3)
    await because.fill('')
    await because.press('Enter')
    await hours.getByText('Say why it is rejected.').waitFor()
    await step('Sign off')
    await content().getByText('1 lesson is not decided').waitFor()
    expect(
      await content()
        .getByRole('button', { name: /^Sign the review/ })
        .isDisabled(),
    ).toBe(true)
    await step('Lessons')
    await because.fill('Not ours')
    await because.press('Enter')
    await step('Sign off')
    await content().getByText('1 lesson is not decided').waitFor({ state: 'detached' })
  })

  it('lead from row to row by arrow keys', async () => {
    const { page } = app
    await step('Lessons')
    await content().getByRole('button', { name: 'New lesson' }).click()
    await page.getByRole('dialog').getByLabel('The lesson, in one sentence').fill('Write it down')
    await page.keyboard.press('Enter')
    // The dialog gives the keyboard back when it has closed.
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect
      .poll(() =>
        content()
          .getByRole('button', { name: 'New lesson' })
          .evaluate((button) => button === document.activeElement),
      )
      .toBe(true)
    await lesson('Agree the hours of the depots').focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => lesson('Write it down').evaluate((row) => row === document.activeElement)).toBe(true)
    await page.keyboard.press('a')
    const picker = lesson('Write it down').getByRole('combobox', { name: /^Applied to/ })
    await expect.poll(() => picker.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Payroll')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await lesson('Write it down').getByRole('region', { name: 'The change in Payroll moved' }).waitFor()
  })

  it('are judged two reviews after they were applied, by what became of that; the person has the last word', async () => {
    const { page } = app
    await step('Lessons')
    await picture(app, 'lessons-judged')
    const order = lesson('Order before it is promised')
    await order.getByText('Applied in 2026 Q1 to').getByRole('button', { name: 'Open Tablets for the crews' }).waitFor()
    await order.getByText('30 Jun 2026 (2026 Q2) → 20 Jun 2026 (2026 Q2)').waitFor()
    await order.getByText('The figures say: Validated.').waitFor()
    const roof = lesson('Look at the roof first')
    await roof.getByText('2 quarters later, 168 days').waitFor()
    await roof.getByText('The figures say: Refuted.').waitFor()
    // From 4 to 6 by the end of March, and to 8 by the end of September: 5 is half of the way, 8 all of it.
    await lesson('Count jobs every week').getByText('50%, Missed → 100%, On track').waitFor()
    await step('Sign off')
    await content().getByText('Of 3 lessons applied earlier nobody said what came of them').waitFor()
    await step('Lessons')
    const before = await revision()
    await content().getByRole('button', { name: 'Take what the figures say of 3' }).click()
    await expect.poll(revision).toBe(before + 1)
    expect(await roof.getByRole('radio', { name: 'Refuted' }).isChecked()).toBe(true)
    // The depot asked for it, and the lesson was right all the same.
    await roof.getByRole('radio', { name: 'Refuted' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect.poll(() => roof.getByRole('radio', { name: 'Too early' }).isChecked()).toBe(true)
    const because = roof.getByRole('textbox', { name: /^Because/ })
    await because.fill('The storm, not the roof')
    await because.press('Enter')
    await screen('Lessons')
    const region = (name: RegExp) => page.getByRole('region', { name })
    const validated = region(/^Validated/).getByRole('listitem', { name: 'Order before it is promised' })
    await validated.getByText('applied in the review that found it').waitFor()
    await validated.getByRole('group', { name: 'What came of it' }).getByText('Committed → Done').waitFor()
    await region(/^Validated/)
      .getByRole('listitem', { name: 'Count jobs every week' })
      .waitFor()
    await region(/^Applied/)
      .getByRole('listitem', { name: 'Look at the roof first' })
      .getByText('The storm, not the roof')
      .waitFor()
    await picture(app, 'lessons')
    // By the words of what it was applied to.
    await page.getByRole('textbox', { name: 'Find in lessons' }).fill('wired')
    await validated.waitFor({ state: 'detached' })
    const found = region(/^Applied/).getByRole('listitem', { name: 'Look at the roof first' })
    await found.getByRole('button', { name: 'Who learnt what, and when' }).click()
    await found.getByText(/Revision \d+ · 2 Apr 2026 · Ada Quill/).waitFor()
    await found.getByRole('button', { name: 'Open Depots wired anew' }).click()
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Depots wired anew')
    await page.getByRole('textbox', { name: 'Find in lessons' }).fill('nothing like it')
    await page.getByText('No lesson has these words.').waitFor()
    await page.getByRole('button', { name: 'Show all lessons' }).click()
    await validated.waitFor()
  })
})

describe('a lesson offered in the inspector of an activity that resembles', () => {
  beforeAll(start)
  afterAll(() => app.close())

  const offers = () => inspector().getByRole('region', { name: 'Lessons that may help here' })
  const offer = () => offers().getByRole('group', { name: 'Order before it is promised' })

  it('says why, and is set aside for good, also after a reload, until it is shown again', async () => {
    const { page } = app
    await openActivity('Tablets for the depots')
    await offer().getByText('Resembles “Tablets for the crews”: same kind and lane; ‘Tablets’.').waitFor()
    await picture(app, 'lesson-offered')
    const before = await revision()
    await offer().getByRole('button', { name: 'Not relevant: “Order before it is promised”' }).click()
    await offer().waitFor({ state: 'detached' })
    expect(await revision()).toBe(before)
    await page.reload()
    await openActivity('Tablets for the depots')
    await offers().getByText('1 lesson was set aside as not relevant.').waitFor()
    expect(await offer().count()).toBe(0)
    await offers().getByRole('button', { name: 'Show again' }).press('Enter')
    await offer().waitFor()
  })

  it('is not offered to work that has nothing in common, or that is done', async () => {
    await openActivity('Payroll moved')
    await inspector().getByRole('region', { name: 'Activity' }).waitFor()
    expect(await offers().count()).toBe(0)
    await openActivity('Loggers in the mains')
    await expect.poll(() => inspector().getByLabel('Title').inputValue()).toBe('Loggers in the mains')
    expect(await offers().count()).toBe(0)
  })

  it('is kept in mind while no review is open, comes first there, and is applied from the inspector', async () => {
    const { page } = app
    await openActivity('Tablets for the depots')
    await offers().getByRole('group', { name: 'Agree the hours of the depots' }).getByRole('button', { name: /^Keep/ }).click()
    await offers().getByText('Kept in mind for the next review').waitFor()
    await offers().getByRole('button', { name: 'Go to the review' }).click()
    await openReview()
    await step('Lessons')
    const hours = lesson('Agree the hours of the depots')
    await hours.getByText('Apply to…').click()
    await hours.getByRole('combobox', { name: /^Applied to/ }).click()
    await expect.poll(() => page.getByRole('option').first().textContent()).toBe('Tablets for the depots')
    await page.getByText('Kept in mind for it').waitFor()
    await page.keyboard.press('Escape')
    // One that this review has to judge is judged first.
    await content()
      .getByRole('button', { name: /^Take what the figures say/ })
      .click()
    await content()
      .getByRole('button', { name: /^Take what the figures say/ })
      .waitFor({ state: 'detached' })
    await openActivity('Tablets for the depots')
    // One that helped, or may yet, is applied once more.
    await offer().getByRole('button', { name: 'Apply here: “Order before it is promised”' }).click()
    await offers().getByText('Applied here: “Order before it is promised”').waitFor()
    await screen('Review')
    await lesson('Order before it is promised').first().getByText('Applied, and nothing was changed there yet.').waitFor()
  })
})

it('an empty lessons screen says where lessons come from', async () => {
  app = await openApp('browser')
  const { page } = app
  await page.getByRole('button', { name: /^New roadmap/ }).click()
  const dialog = page.getByRole('dialog', { name: 'New roadmap' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims')
  await dialog.getByRole('button', { name: 'Create roadmap' }).click()
  await page
    .getByRole('region', { name: 'Roadmap', exact: true })
    .or(page.getByRole('button', { name: 'Add lane' }))
    .first()
    .waitFor()
  await screen('Lessons')
  await page.getByRole('heading', { name: 'No lessons yet' }).waitFor()
  await page.getByRole('button', { name: 'Go to the review' }).click()
  await page.getByRole('heading', { name: 'Review', exact: true }).waitFor()
  await app.close()
})
