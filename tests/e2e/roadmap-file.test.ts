import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type App, enter, openApp, picture, targets } from './app.ts'
import { sampleRevision } from './sample.ts'

describe.each(targets)('the roadmap file, %s', (target) => {
  let app: App | null = null
  afterEach(async () => {
    await app?.close()
    app = null
  })

  const withSample = async () => {
    app = await openApp(target)
    await app.page.getByRole('button', { name: /^Open sample roadmap/ }).click()
    await app.page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    return app
  }

  /** The copy that the dialog saves, with its name. */
  const saveCopy = async (from: App): Promise<{ name: string; buffer: Buffer }> => {
    const { page } = from
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Save a copy (.roadmap)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save a copy' })
    const name = (await dialog.getByText(/ - r\d+\.roadmap$/).textContent()) ?? ''
    const save = dialog.getByRole('button', { name: 'Save', exact: true })
    const download = target === 'browser' ? page.waitForEvent('download') : null
    await save.click()
    await dialog
      .getByRole('status')
      .filter({ hasText: /^The copy is/ })
      .waitFor()
    const saved = await download
    if (saved) expect(saved.suggestedFilename()).toBe(name)
    const buffer = saved ? await readFile(await saved.path()) : Buffer.from(await from.pdf())
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await dialog.waitFor({ state: 'hidden' })
    return { name, buffer }
  }

  /** The hash of the latest revision, as History shows it. */
  const headHash = async ({ page }: App): Promise<string> => {
    await page.getByRole('navigation', { name: 'Screens' }).getByText('History').click()
    return (
      (await page
        .getByTitle(/^Hash [0-9a-f]{64}$/)
        .first()
        .getAttribute('title')) ?? ''
    )
  }

  const toStart = async ({ page }: App) => {
    await page.getByRole('button', { name: /^Switch roadmap/ }).click()
    await page.getByRole('menuitem', { name: 'All roadmaps', exact: true }).click()
    await page.getByRole('heading', { name: 'Your roadmaps' }).waitFor()
  }

  const chooseFile = async ({ page }: App, name: string, buffer: Buffer) => {
    await page.getByLabel('Roadmap file', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  }

  const openFromStart = async (from: App, { name, buffer }: { name: string; buffer: Buffer }) => {
    await from.page.getByRole('button', { name: /^Open roadmap file/ }).click()
    await chooseFile(from, name, buffer)
  }

  it('brings a roadmap back with its whole history, and leaves one alone that is here already', async () => {
    const opened = await withSample()
    const { page } = opened
    const hash = await headHash(opened)
    expect(hash).toMatch(/^Hash [0-9a-f]{64}$/)
    const { name, buffer } = await saveCopy(opened)
    expect(name).toMatch(new RegExp(` - r${sampleRevision}\\.roadmap$`))

    await toStart(opened)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.getByText(/^No roadmap yet/).waitFor()
    await page.getByRole('button', { name: /^Open roadmap file/ }).click()
    await picture(opened, 'open-roadmap-file')
    await chooseFile(opened, name, buffer)
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await page.getByText(new RegExp(`is open, with all ${sampleRevision} revisions$`)).waitFor()
    expect(await headHash(opened)).toBe(hash)

    // By what is in it, and not by its name: the dialog for CSV takes it too.
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Import a plan' }).click()
    await page.getByLabel('CSV file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer })
    await page
      .getByRole('alert')
      .filter({ hasText: /is on this computer already, at the same revision. Nothing was changed./ })
      .waitFor()
  })

  it('refuses a file that is cut off, and one that is none, and changes nothing', async () => {
    const opened = await withSample()
    const { page } = opened
    const { name, buffer } = await saveCopy(opened)
    await toStart(opened)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.getByRole('button', { name: /^Open roadmap file/ }).click()
    await chooseFile(opened, name, buffer.subarray(0, Math.floor(buffer.length / 2)))
    const alert = page.getByRole('alert')
    await alert.filter({ hasText: /is cut off or was altered on its way.*Nothing was changed\./ }).waitFor()
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await chooseFile(opened, 'photo.roadmap', Buffer.from('89504e470d0a1a0a', 'hex'))
    await alert.filter({ hasText: /“photo.roadmap” is not a roadmap file\..*Nothing was changed\./ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/^No roadmap yet/).waitFor()
  })

  it('goes on with what is here, says when both were changed, and opens the other as a copy', async () => {
    const opened = await withSample()
    const { page } = opened
    const addLane = async (lane: string) => {
      await page.getByRole('button', { name: 'Add something else' }).click()
      await page.getByRole('menuitem', { name: 'Add lane' }).click()
      await page.getByLabel('Name of the lane').fill(lane)
      await page.keyboard.press('Enter')
      await page.getByText(lane).first().waitFor()
    }
    const before = await saveCopy(opened)
    await addLane('Theirs')
    const theirs = await saveCopy(opened)
    await toStart(opened)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await openFromStart(opened, before)
    await page.getByText(new RegExp(`is open, with all ${sampleRevision} revisions$`)).waitFor()
    await toStart(opened)
    await openFromStart(opened, theirs)
    await page.getByText(/^One revision of the file was added to/).waitFor()
    await page.getByText('Theirs').first().waitFor()
    await toStart(opened)
    await openFromStart(opened, before)
    await page
      .getByRole('alert')
      .filter({
        hasText: `on this computer is newer: it is at revision ${sampleRevision + 1}, and the file ends at revision ${sampleRevision}`,
      })
      .waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await openFromStart(opened, before)
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await addLane('Ours')
    await toStart(opened)
    await openFromStart(opened, theirs)
    await page
      .getByRole('alert')
      .filter({ hasText: `was changed here and in the file, each in its own way, after revision ${sampleRevision}` })
      .waitFor()
    await picture(opened, 'merge-offered')
    await page.getByRole('button', { name: 'Open as a copy' }).click()
    await page.getByRole('button', { name: /^Switch roadmap, now .* \(copy\)/ }).waitFor()
    await page.getByText('Theirs').first().waitFor()
    // The baselines of its reviews are there: it is a whole history, and not its end alone.
    await page.getByText(`Revision ${sampleRevision + 2}`, { exact: true }).waitFor()
  })

  it('merges what two people did with it, asks what contradicts, and brings the other forward', async () => {
    const opened = await withSample()
    const { page } = opened
    const rename = async (to: string, owner: string | null) => {
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      const finding = page.getByRole('dialog', { name: 'Find' })
      await finding.getByLabel('Find', { exact: true }).last().fill('Renewal of the')
      await finding.getByText('Renewal of the tablets').click()
      const inspector = page.getByRole('complementary', { name: 'Inspector' })
      await inspector.getByLabel('Title').fill(to)
      await page.keyboard.press('Tab')
      if (owner !== null) {
        await inspector.getByRole('combobox', { name: 'Owner' }).fill(owner)
        await page.keyboard.press('Tab')
      }
      await inspector.getByRole('button', { name: 'Close the inspector' }).click()
    }
    const before = await saveCopy(opened)
    await rename('By Bob', 'Bob')
    const theirs = await saveCopy(opened)
    await toStart(opened)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await openFromStart(opened, before)
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await rename('By Ada', null)
    await toStart(opened)
    await openFromStart(opened, theirs)
    await page.getByRole('button', { name: 'Merge…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Merge/ })
    await dialog.getByText('1 left to choose').first().waitFor()
    await picture(opened, 'merge')
    // Nothing happens while something is undecided.
    await enter(dialog.getByRole('button', { name: 'Merge', exact: true }))
    await dialog
      .getByRole('group', { name: /^Renewal of the tablets/ })
      .getByRole('radio', { name: /^In the file/ })
      .check()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/is merged: revision \d+/).waitFor()
    await page
      .getByRole('button', { name: /^By Bob/ })
      .first()
      .waitFor()
    const hash = await headHash(opened)
    // The other one takes the merge in, and is where this one is.
    const merged = await saveCopy(opened)
    await toStart(opened)
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await openFromStart(opened, theirs)
    await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
    await toStart(opened)
    await openFromStart(opened, merged)
    await page.getByText(/of the file (was|were) added to/).waitFor()
    expect(await headHash(opened)).toBe(hash)
  })

  it('copies a roadmap as a scenario, compares both, and brings a chosen change back', async () => {
    const opened = await withSample()
    const { page } = opened
    const more = async (item: string) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await more('Copy as a scenario…')
    const making = page.getByRole('dialog', { name: 'Copy as a scenario' })
    await making.getByLabel('Name of the scenario').fill('What if')
    await picture(opened, 'scenario')
    await making.getByRole('button', { name: 'Make the scenario' }).click()
    await page.getByRole('button', { name: /^Switch roadmap, now What if, Scenario of/ }).waitFor()
    for (const lane of ['Wanted', 'Not wanted']) {
      await page.getByRole('button', { name: 'Add something else' }).click()
      await page.getByRole('menuitem', { name: 'Add lane' }).click()
      await page.getByLabel('Name of the lane').fill(lane)
      await page.keyboard.press('Enter')
      await page.getByText(lane, { exact: true }).first().waitFor()
    }
    await page.getByRole('navigation', { name: 'Screens' }).getByText('History').click()
    await page.getByRole('button', { name: 'Original', exact: true }).click()
    await page.getByText(/^What is different here from “Field Operations 2031”/).waitFor()
    await page.getByRole('region', { name: 'What differs' }).getByText('Wanted', { exact: true }).waitFor()
    await picture(opened, 'scenario-original')
    await page.getByRole('button', { name: 'Bring changes back…' }).click()
    const comparing = page.getByRole('dialog', { name: /^Compare with/ })
    await comparing.getByRole('checkbox', { name: /^Wanted/ }).check()
    await comparing.getByLabel('Why').fill('The board asked for it')
    await picture(opened, 'bring-back')
    await comparing.getByRole('button', { name: 'Bring 1 change back' }).click()
    await page.getByText(/^1 change of “What if” is in/).waitFor()
    await page.getByText('Wanted', { exact: true }).first().waitFor()
    expect(await page.getByText('Not wanted', { exact: true }).count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByText('Wanted', { exact: true }).count()).toBe(0)

    await toStart(opened)
    await page.getByText(/^Scenario of Field Operations 2031/).waitFor()
    await page.getByRole('button', { name: 'Remove What if from this computer' }).click()
    const removing = page.getByRole('dialog', { name: 'Remove “What if”' })
    await removing.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Remove What if from this computer' }).click()
    await removing.getByRole('button', { name: 'Remove from this computer' }).click()
    await removing.waitFor({ state: 'hidden' })
    await expect.poll(() => page.getByText(/^Scenario of/).count()).toBe(0)
  })
})
