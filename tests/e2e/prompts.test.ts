import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { convertIcsCalendar } from 'ts-ics'
import { afterEach, describe, expect, it } from 'vitest'
import { type Desktop, launchDesktop } from '../desktop/harness.ts'
import { type App, openApp, picture, setDay, targets, testDay } from './app.ts'

/** Begins a roadmap whose quarters end with February, May, August and November. */
async function begin(page: Page, name = 'Claims'): Promise<void> {
  await page.getByRole('button', { name: /^New roadmap/ }).click()
  const dialog = page.getByRole('dialog', { name: 'New roadmap' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await dialog.getByRole('combobox', { name: /starts in/ }).selectOption('March')
  await dialog.getByRole('button', { name: 'Create roadmap' }).click()
  await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
}

const prompt = (page: Page) => page.getByRole('region', { name: 'Review reminder' })
const chip = (page: Page, name: RegExp) => page.getByRole('banner').getByRole('button', { name })
const goTo = (page: Page, name: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
const allRoadmaps = async (page: Page) => {
  await page.getByRole('button', { name: /^Switch roadmap/ }).click()
  await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
  await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
}
const hasKeyboard = (page: Page, selector: string) => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)

describe.skipIf(targets.includes('electron'))('what asks for a review, browser', () => {
  let app: App | null = null
  afterEach(async () => {
    await app?.close()
    app = null
  })
  const open = async (): Promise<Page> => {
    app = await openApp('browser')
    return app.page
  }

  it('asks over every screen but the review’s own, and opens the review', async () => {
    const page = await open()
    await begin(page)
    await prompt(page).getByText('The review of FY27 Q3 is due: 9 days are left of the quarter.').waitFor()
    await chip(page, /^FY27 Q3 · review due in 9 days$/).waitFor()
    // It takes the keyboard from nobody.
    expect(await prompt(page).evaluate((region) => region.contains(document.activeElement))).toBe(false)
    await goTo(page, 'Lessons')
    await prompt(page).waitFor()
    await goTo(page, 'Review')
    await page.getByRole('heading', { name: /^The review of FY27 Q3 is due/ }).waitFor()
    expect(await prompt(page).count()).toBe(0)
    await goTo(page, 'Roadmap')
    await prompt(page).getByRole('button', { name: 'Open the review' }).dblclick()
    await page.getByRole('navigation', { name: 'Steps of the review' }).waitFor()
    expect(await prompt(page).count()).toBe(0)
    await goTo(page, 'Roadmap')
    await prompt(page).getByText('The review of FY27 Q3 is in progress.').waitFor()
    await prompt(page).getByRole('button', { name: 'Continue the review' }).click()
    await page.getByRole('navigation', { name: 'Steps of the review' }).waitFor()
    await page.getByText(/^Revision 2$/).waitFor()
  })

  it('is put off until tomorrow by the mouse, stays so after a reload, and is there again tomorrow', async () => {
    const page = await open()
    await begin(page)
    await prompt(page).getByRole('button', { name: 'Remind me' }).click()
    await page.getByText('Silent until that day. The review stays due.').waitFor()
    // How the system reminds is for the desktop to choose.
    expect(await page.getByRole('menuitem', { name: /on this computer/ }).count()).toBe(0)
    await page.getByRole('menuitem', { name: 'Tomorrow 22 Nov 2026' }).click()
    await prompt(page).waitFor({ state: 'hidden' })
    await page.getByText('Reminder on 22 Nov 2026. The review of Claims stays due.').waitFor()
    const silent = /^FY27 Q3 · review due in 9 days · reminder on 22 Nov 2026$/
    await chip(page, silent).waitFor()
    await page.reload()
    await chip(page, silent).waitFor()
    expect(await prompt(page).count()).toBe(0)
    await setDay(page, '2026-11-22')
    await prompt(page).getByText('8 days are left').waitFor()
    await chip(page, /^FY27 Q3 · review due in 8 days$/).waitFor()
  })

  it('is put off until next week by the keyboard alone; the keyboard is not lost, and Undo brings it back', async () => {
    const page = await open()
    await begin(page)
    await prompt(page).getByRole('button', { name: 'Open the review' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const nextWeek = page.getByRole('menuitem', { name: 'Next week 23 Nov 2026' })
    await nextWeek.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => nextWeek.evaluate((item) => item === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await prompt(page).waitFor({ state: 'hidden' })
    await expect.poll(() => hasKeyboard(page, 'main')).toBe(true)
    await chip(page, /reminder on 23 Nov 2026$/).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await prompt(page).waitFor()
  })

  it('is put off until a date from tomorrow to the day of the next review, by the keyboard', async () => {
    const page = await open()
    await begin(page)
    const menu = prompt(page).getByRole('button', { name: 'Remind me' })
    await menu.click()
    await page.getByRole('menuitem', { name: 'On a date…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Remind me on a date' })
    await dialog.getByText('Choose a day from 22 Nov 2026 to 15 Feb 2027').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'On a date…' }).click()
    expect(await dialog.getByRole('button', { name: '21 November 2026' }).isDisabled()).toBe(true)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('22 November 2026')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await chip(page, /reminder on 29 Nov 2026$/).waitFor()
    // The day on which the next one becomes due is the last; what asks then is both.
    await setDay(page, '2027-02-15')
    await prompt(page)
      .getByText('2 reviews are waiting, in this order: FY27 Q3 (77 days overdue), then FY27 Q4 (due, 13 days left).')
      .waitFor()
  })

  it('offers two missed quarters in order, and opens the older', async () => {
    const page = await open()
    await setDay(page, '2026-07-10')
    await begin(page)
    await setDay(page, '2026-12-10')
    await expect
      .poll(() => page.locator('body').innerText(), { timeout: 20_000 })
      .toContain('2 reviews are waiting, in this order: FY27 Q2 (101 days overdue), then FY27 Q3 (10 days overdue).')
    await chip(page, /^FY27 Q2 · review overdue, 1 more after it$/).waitFor()
    if (app) await picture(app, 'review-reminder')
    await prompt(page).getByRole('button', { name: 'Open the review of FY27 Q2' }).click()
    await page.getByRole('heading', { name: 'Review of FY27 Q2' }).waitFor()
  })

  it('is told and put off on the start screen as well, for each roadmap by itself', async () => {
    const page = await open()
    await begin(page, 'Claims')
    await allRoadmaps(page)
    await begin(page, 'Fleet')
    await allRoadmaps(page)
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    await row('Claims').getByRole('button', { name: 'FY27 Q3 · review due in 9 days' }).waitFor()
    const menu = page.getByRole('button', { name: 'Remind me of the review of Claims' })
    await menu.click()
    await page.getByRole('menuitem', { name: /^Next week/ }).click()
    await row('Claims')
      .getByRole('button', { name: /reminder on 23 Nov 2026$/ })
      .waitFor()
    await row('Fleet').getByRole('button', { name: 'FY27 Q3 · review due in 9 days', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Open Claims', exact: true }).click()
    await chip(page, /reminder on 23 Nov 2026$/).waitFor()
    expect(await prompt(page).count()).toBe(0)
    await allRoadmaps(page)
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Show the reminder again' }).press('Enter')
    await row('Claims').getByRole('button', { name: 'FY27 Q3 · review due in 9 days', exact: true }).waitFor()
  })

  it('asks in the sample as well, and not before its review is due', async () => {
    const page = await open()
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await chip(page, /next review from 18 Dec 2026$/).waitFor()
    expect(await prompt(page).count()).toBe(0)
    await setDay(page, '2026-12-18')
    await prompt(page).getByText('The review of FY27 Q3 is due: 13 days are left of the quarter.').waitFor()
  })

  /** A browser that was not asked yet, and answers so; what it shows is kept. */
  const withBrowserThatAnswers = async (page: Page, answer: NotificationPermission) => {
    await page.context().addInitScript((given) => {
      const shown: { title: string; body: string; press: () => void }[] = []
      class Recorded extends EventTarget {
        static permission = 'default'
        static requestPermission() {
          Recorded.permission = given
          return Promise.resolve(given)
        }
        constructor(title: string, { body }: { body: string }) {
          super()
          shown.push({ title, body, press: () => this.dispatchEvent(new Event('click')) })
        }
        close() {}
      }
      Object.assign(window, { Notification: Recorded, shown })
    }, answer)
    await page.reload()
    await begin(page)
    await prompt(page).getByRole('button', { name: 'Remind me' }).click()
    await page.getByRole('menuitem', { name: 'Notify me through this browser…' }).click()
  }

  it('says so where the browser does not let it tell outside the window', async () => {
    const page = await open()
    await withBrowserThatAnswers(page, 'denied')
    await page
      .getByRole('alert')
      .filter({ hasText: 'The browser did not allow notifications. Rearview still reminds you on its screens' })
      .waitFor()
    await prompt(page).getByRole('button', { name: 'Remind me' }).click()
    await page.getByRole('menuitem', { name: /^Tomorrow/ }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Notify me through this browser…' }).count()).toBe(0)
  })

  it('tells through the browser once it may, and a press leads to the review', async () => {
    const page = await open()
    await withBrowserThatAnswers(page, 'granted')
    await page.getByRole('status').filter({ hasText: 'this browser tells you when Rearview is opened' }).waitFor()
    const shown = () =>
      page.evaluate(() =>
        (window as unknown as { shown: { title: string; press: () => void }[] }).shown.map(({ title, press }) => [title, press()][0]),
      )
    await expect.poll(shown).toEqual(['Quarterly review: Claims'])
    await page.getByRole('heading', { name: /^The review of FY27 Q3 is due/ }).waitFor()
  })

  it('gives the days to the user’s own calendar, from the review, by name and from the menu', async () => {
    const page = await open()
    await begin(page)
    const take = async (work: () => Promise<void>) => {
      const [download] = await Promise.all([page.waitForEvent('download'), work()])
      const text = await readFile(await download.path(), 'utf8')
      return { name: download.suggestedFilename(), text }
    }
    await goTo(page, 'Review')
    const { name, text } = await take(() => page.getByRole('button', { name: 'Add the reviews to your calendar' }).click())
    await page.getByRole('status').filter({ hasText: '20 days were written to your downloads.' }).waitFor()
    expect(name).toBe('Claims reviews.ics')
    const { events = [] } = convertIcsCalendar(undefined, text)
    expect(events).toHaveLength(20)
    expect(events[0]).toMatchObject({ summary: 'Review of FY27 Q3 is due: Claims', start: { type: 'DATE' }, sequence: 1 })
    expect(events[0]?.start.date.toISOString()).toMatch(/^2026-11-17/)
    const byName = await take(async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Find' }).getByRole('textbox').fill('outlook')
      await page.getByRole('dialog', { name: 'Find' }).getByText('Add the reviews to your calendar').waitFor()
      await page.keyboard.press('Enter')
    })
    const byMenu = await take(async () => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Add the reviews to your calendar' }).click()
    })
    expect([byName.text, byMenu.text]).toEqual([text, text])
  })
})

describe.skipIf(targets.includes('electron'))('what asks for a review outside the window, on the desktop', () => {
  let folder: string | null = null
  let desktop: Desktop | null = null
  afterEach(async () => {
    await desktop?.close()
    desktop = null
    if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  /** Main process and page have the same day. */
  const launch = async (): Promise<Desktop> => {
    folder ??= await mkdtemp(join(tmpdir(), 'rearview-prompts-'))
    desktop = await launchDesktop({
      userData: join(folder, 'user'),
      documents: join(folder, 'documents'),
      appData: join(folder, 'settings'),
      clock: `${testDay}T10:00:00`,
      page: { locale: 'en-GB', timezoneId: 'Europe/London' },
    })
    desktop.page.setDefaultTimeout(15_000)
    await setDay(desktop.page)
    return desktop
  }

  it('is told at the next launch, once a day; a press opens the review of its roadmap', async () => {
    const { page, electron } = await launch()
    await page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await allRoadmaps(page)
    await begin(page)
    await allRoadmaps(page)
    // Whoever has just begun a roadmap looks at the window.
    expect(electron.notifications).toEqual([])
    await page.reload()
    await expect
      .poll(() => electron.notifications.map(({ options }) => options))
      .toEqual([{ title: 'Quarterly review: Claims', body: 'The review of FY27 Q3 is due: 9 days are left of the quarter.' }])
    await page.reload()
    await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
    electron.resume()
    // What is being typed in a dialog would be lost: it waits until that is closed.
    await page.getByRole('button', { name: /^New roadmap/ }).click()
    const name = page.getByRole('dialog', { name: 'New roadmap' }).getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Half typed')
    electron.pressNotification()
    await page.getByRole('status').filter({ hasText: 'A review waits' }).waitFor()
    expect(await name.inputValue()).toBe('Half typed')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Discard it' }).press('Enter')
    await page.getByRole('heading', { name: /^The review of FY27 Q3 is due/ }).waitFor()
    await page.getByText('A review waits').waitFor({ state: 'hidden' })
    expect(electron.windows[0]?.focused).toBe(1)
    expect(electron.notifications).toHaveLength(1)
    // Of the sample nobody is told, though its review is due as well.
    electron.sleepUntil('2026-12-20T10:00:00')
    await expect
      .poll(() => electron.notifications.map(({ options }) => options.body))
      .toEqual(['The review of FY27 Q3 is due: 9 days are left of the quarter.', 'The review of FY27 Q3 is 20 days overdue.'])
  })

  it('is chosen in a dialog from the start screen, the menu and the prompt: what is pressed there the main process has', async () => {
    const { page, electron } = await launch()
    const dialog = page.getByRole('dialog', { name: 'Reminders on this computer' })
    const waits = dialog.getByRole('switch', { name: 'Start Rearview when I log in, and wait in the tray' })
    const notifies = dialog.getByRole('switch', { name: 'Show notifications' })
    const entry = join(folder ?? '', 'settings/autostart/org.rearview.app.desktop')
    await page.getByRole('button', { name: 'Reminders on this computer' }).click()
    await dialog.getByText('Some desktops show no tray: there, start Rearview once more').waitFor()
    expect([await notifies.isChecked(), await waits.isChecked()]).toEqual([true, false])
    await waits.click()
    await dialog.getByRole('status').filter({ hasText: 'The system starts Rearview when you log in.' }).waitFor()
    expect(electron.trays).toHaveLength(1)
    expect(await readFile(entry, 'utf8')).toContain('--in-tray')
    await notifies.click()
    await expect.poll(() => notifies.isChecked()).toBe(false)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
    expect(violations.map(({ id }) => id)).toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()

    // Silent outside, and not on the screens.
    await begin(page)
    await page.reload()
    await prompt(page).getByRole('button', { name: 'Remind me' }).click()
    await page.getByRole('menuitem', { name: 'Reminders on this computer…' }).click()
    await expect.poll(() => waits.isChecked()).toBe(true)
    expect(electron.notifications).toEqual([])
    await expect.poll(() => electron.trays[0]?.menu[2]?.label).toBe('Claims: review of FY27 Q3 is due in 9 days')
    electron.failNotifications(true)
    await notifies.click()
    await expect.poll(() => electron.notifications).toHaveLength(1)
    // What the user does in the system is seen when they come back.
    await rm(entry)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await dialog.getByText('This computer did not show the last notification.').waitFor()
    expect(await notifies.isChecked()).toBe(true)
    await dialog.getByText('The system does not start Rearview when you log in: its entry was removed.').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Reminders on this computer' }).click()
    electron.disk.fault = { on: 'writeFile', code: 'ENOSPC' }
    await waits.click()
    await dialog.getByRole('alert').filter({ hasText: 'There is no room on the disk. Nothing is changed' }).waitFor()
    expect(await waits.isChecked()).toBe(true)
    electron.disk.fault = null
    await waits.click()
    await expect.poll(() => waits.isChecked()).toBe(false)
    expect(electron.trays.map(({ isDestroyed }) => isDestroyed)).toEqual([true])
  })
})
