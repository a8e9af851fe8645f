import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, freshName, openApp, picture } from './app.ts'

/** Who is hit by how much, and who takes over from whom: on a roadmap that is made here, so that the numbers are known. */
describe('stakeholders', () => {
  let app: App
  beforeEach(async () => {
    app = await openApp('browser')
    await beginRoadmap()
  })
  afterEach(() => app.close())

  const inspector = () => app.page.getByRole('complementary', { name: 'Inspector' })
  const goTo = (screen: string) => app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()
  const cell = (name: RegExp) => app.page.getByRole('grid', { name: 'Impact by stakeholder and quarter' }).getByRole('button', { name })
  const hasFocus = (named: ReturnType<typeof cell>) => named.evaluate((element) => element === document.activeElement)

  /** Finds by the words and does what comes first, by the keyboard. */
  async function find(words: string) {
    const finding = app.page.getByRole('dialog', { name: 'Find' })
    await app.page.keyboard.press('Control+k')
    await finding.getByLabel('Find', { exact: true }).last().fill(words)
    await app.page.keyboard.press('Enter')
    await finding.waitFor({ state: 'hidden' })
  }

  async function beginRoadmap() {
    const { page } = app
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const dialog = page.getByRole('dialog', { name: 'New roadmap' })
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Claims 2031')
    await dialog.getByRole('button', { name: 'Create roadmap' }).click()
    await page.getByRole('button', { name: 'Add lane' }).click()
    await page.getByLabel('Name of the lane').fill('Claims handling')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    for (const [title, owner] of [
      ['Photo estimates', 'Grace Adeyemi'],
      ['One claims desk', 'grace  adeyemi'],
    ] as const) {
      await page.getByRole('button', { name: 'Add activity' }).click()
      const name = await freshName(page)
      await name.fill(title)
      await name.press('Enter')
      await inspector().getByRole('combobox', { name: 'Owner' }).fill(owner)
      await inspector().getByRole('combobox', { name: 'Owner' }).press('Enter')
      await page
        .getByRole('group', { name: 'Timeline' })
        .getByRole('button', { name: new RegExp(`^${title},`) })
        .waitFor()
    }
  }

  /** By the mouse, from the stakeholder's side. */
  async function addStakeholder(name: string) {
    const { page } = app
    await goTo('Stakeholders')
    await page.getByRole('button', { name: 'Add stakeholder' }).click()
    const field = await freshName(page)
    await field.fill(name)
    await field.press('Enter')
    await page.getByRole('button', { name: `${name}, Group` }).waitFor()
  }

  async function addImpact(activity: string, level: string) {
    await inspector().getByRole('combobox', { name: 'Add what an activity means for them' }).click()
    await app.page.getByRole('option', { name: activity }).click()
    await inspector()
      .getByRole('radiogroup', { name: `How much it changes: ${activity}` })
      .getByRole('radio', { name: level })
      .click({ force: true })
    await inspector()
      .getByRole('button', { name: new RegExp(`^${activity} ${level}`) })
      .waitFor()
  }

  it('are named, and what an activity means for them is written and found from both sides', async () => {
    const { page } = app
    await goTo('Stakeholders')
    await page.getByRole('heading', { name: 'Begin with those for whom something changes' }).waitFor()
    await addStakeholder('Adjusters')
    await page.getByText('No impact in these quarters yet.').waitFor()
    await addImpact('Photo estimates', 'Much')
    await inspector()
      .getByRole('group', { name: 'Photo estimates' })
      .getByRole('textbox', { name: 'What is in it for them' })
      .fill('No second visit to the garage')
    await cell(/^Adjusters, .*: load 3 from 1 activity$/)
      .first()
      .click()
    await page
      .getByRole('dialog', { name: /^Adjusters in/ })
      .getByRole('button', { name: 'Photo estimates' })
      .click()
    // Leads to the activity, where the same is written.
    await expect.poll(() => inspector().getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Photo estimates')
    await inspector()
      .getByRole('button', { name: /^Adjusters Much/ })
      .click()
    await expect
      .poll(() =>
        inspector().getByRole('group', { name: 'Adjusters' }).getByRole('textbox', { name: 'What is in it for them' }).inputValue(),
      )
      .toBe('No second visit to the garage')
    await inspector().getByRole('button', { name: 'Open stakeholder' }).click()
    await inspector()
      .getByRole('button', { name: /^Photo estimates Much/ })
      .waitFor()
  })

  it('are hit by too much at once: the table says so, and is gone through by the keyboard', async () => {
    const { page } = app
    await addStakeholder('Adjusters')
    await addImpact('Photo estimates', 'Much')
    await page.getByText('Nobody has too much at once. Most comes to Adjusters').waitFor()
    // The other one from the activity, by the keyboard alone; a spelling of the name is the same stakeholder.
    await find('One claims desk')
    await inspector().getByLabel('Name a stakeholder').focus()
    await page.keyboard.type('adjusters ')
    await page.keyboard.press('Enter')
    const levels = inspector().getByRole('radiogroup', { name: 'How much it changes: Adjusters' })
    await levels.getByRole('radio', { name: 'Noticeably' }).focus()
    await page.keyboard.press('ArrowRight')
    await inspector()
      .getByRole('button', { name: /^Adjusters Much/ })
      .waitFor()
    await goTo('Stakeholders')
    await page.getByText(/^Hit hardest: Adjusters in .*, by 2 activities at once\. Too much at once in 2 places\.$/).waitFor()
    await picture(app, 'stakeholders')
    const first = cell(/load 6 from 2 activities, too much at once$/).first()
    expect(await first.textContent()).toMatch(/▲ 6.*over/)
    // One stop of the Tab key; the arrows go on from the name to the quarters.
    await page.getByRole('button', { name: 'Adjusters, Group' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => hasFocus(first)).toBe(true)
    await page.keyboard.press('Enter')
    const behind = page.getByRole('dialog', { name: /^Adjusters in/ })
    await behind.getByText('Load 6: too much at once').waitFor()
    await page.keyboard.press('Escape')
    await behind.waitFor({ state: 'hidden' })
    await expect.poll(() => hasFocus(first)).toBe(true)
    // Closed again in the very moment it opens, before the keyboard is in it.
    await first.evaluate(async (button: HTMLElement) => {
      button.click()
      await Promise.resolve()
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    })
    await behind.waitFor({ state: 'hidden' })
    await expect.poll(() => hasFocus(first)).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Home')
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Adjusters, Group' }))).toBe(true)
  })

  it('show most hit first when asked, and what is committed and says nothing of anybody', async () => {
    const { page } = app
    await addStakeholder('Adjusters')
    await addStakeholder('Brokers')
    await addImpact('Photo estimates', 'A little')
    const names = () => page.getByRole('grid').getByRole('rowheader').allTextContents()
    expect(await names()).toEqual(['Adjusters', 'Brokers'])
    await page.getByRole('radiogroup', { name: 'Order by' }).getByRole('radio', { name: 'Load' }).click({ force: true })
    await expect.poll(names).toEqual(['Brokers', 'Adjusters'])
    // Nobody asks it of what is only proposed.
    expect(await page.getByRole('region', { name: 'Nobody has said what this means for anyone' }).count()).toBe(0)
    await goTo('Roadmap')
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^One claims desk,/ })
      .press('Enter')
    await inspector().getByRole('combobox', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Committed' }).click()
    await page
      .getByRole('group', { name: 'Timeline' })
      .getByRole('button', { name: /^One claims desk, .*Committed/ })
      .waitFor()
    await goTo('Stakeholders')
    await page
      .getByRole('region', { name: 'Nobody has said what this means for anyone' })
      .getByRole('button', { name: 'One claims desk' })
      .click()
    await expect.poll(() => inspector().getByRole('textbox', { name: 'Title' }).inputValue()).toBe('One claims desk')
  })

  it('are removed with what is written about them, and come back with it', async () => {
    const { page } = app
    await addStakeholder('Adjusters')
    await addImpact('Photo estimates', 'Much')
    await inspector().getByText('What is written about 1 activity is removed with them.').waitFor()
    await inspector().getByRole('button', { name: 'Remove stakeholder' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'Removed Adjusters and 1 impact on them' })
    await notice.waitFor()
    await page.getByRole('heading', { name: 'Begin with those for whom something changes' }).waitFor()
    await notice.getByRole('button', { name: 'Undo' }).click()
    await cell(/load 3 from 1 activity$/)
      .first()
      .waitFor()
  })

  it('who leave hand over all they hold, in one revision that is taken back in one', async () => {
    const { page } = app
    // By its words, from anywhere.
    await find('sponsor leaves')
    const dialog = page.getByRole('dialog', { name: 'Hand over from one person to another' })
    await dialog.getByRole('combobox', { name: 'Who leaves' }).click()
    await page.getByRole('option', { name: 'Grace Adeyemi (holds 2)' }).click()
    await dialog.getByText(/^Written in several ways, taken as one person: “/).waitFor()
    expect(await dialog.getByRole('list', { name: 'What changes hands' }).getByRole('listitem').count()).toBe(2)
    const successor = dialog.getByLabel('Who takes over')
    await dialog.getByRole('button', { name: 'Hand over 2' }).click()
    await dialog.getByText('Say who takes over.').waitFor()
    await successor.fill('GRACE ADEYEMI')
    await dialog.getByText('That is the same person. Choose somebody else.').waitFor()
    await successor.fill('Luke Farrow')
    await picture(app, 'hand-over')
    await successor.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('alert').filter({ hasText: '2 things changed hands, to Luke Farrow.' }).waitFor()
    const owner = inspector().getByRole('combobox', { name: 'Owner' })
    await expect.poll(() => owner.inputValue()).toBe('Luke Farrow')
    await page.getByRole('button', { name: 'Undo: Handed over Grace Adeyemi’s work to Luke Farrow' }).click()
    await expect.poll(() => owner.inputValue()).toMatch(/grace\s+adeyemi/)
  })

  it('who are a person are handed over from where they are, and by the menu; a new leader has not agreed yet', async () => {
    const { page } = app
    await goTo('Outcomes')
    await page.getByRole('button', { name: 'Add outcome' }).click()
    await freshName(page)
    // Names that the roadmap has are offered; any other may be given.
    const leader = inspector().getByRole('combobox', { name: 'Leader' })
    await leader.fill('grace')
    await page.getByRole('option', { name: 'Grace Adeyemi' }).waitFor()
    await leader.press('ArrowDown')
    await leader.press('Enter')
    await expect.poll(() => leader.inputValue()).toBe('Grace Adeyemi')
    await leader.fill('Grace Adeyemi')
    await inspector().getByRole('combobox', { name: 'Leader' }).press('Enter')
    await inspector().getByRole('textbox', { name: 'Agreed on' }).fill('1 Nov 2026')
    await inspector().getByRole('textbox', { name: 'Agreed on' }).press('Enter')
    await page.getByText(/Grace Adeyemi · agreed 1 Nov 2026/).waitFor()
    await addStakeholder('Grace Adeyemi')
    await inspector()
      .getByRole('radiogroup', { name: 'What kind of stakeholder' })
      .getByRole('radio', { name: 'Person' })
      .click({ force: true })
    await inspector().getByRole('button', { name: 'Hand over what they hold…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Hand over from one person to another' })
    await dialog.getByRole('checkbox', { name: 'Keep the day on which the leader agreed to the outcome' }).waitFor()
    await dialog.getByLabel('Who takes over').fill('Luke Farrow')
    await dialog.getByRole('button', { name: 'Hand over 3' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await goTo('Outcomes')
    await page.getByText(/Luke Farrow · not agreed yet/).waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Hand over…' }).click()
    await dialog.getByRole('combobox', { name: 'Who leaves' }).click()
    await page.getByRole('option', { name: 'Grace Adeyemi (holds nothing open)' }).click()
    await dialog.getByText('They hold nothing that is open.').waitFor()
    await page.keyboard.press('Escape')
  })
})
