import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { all } from '#shared/domain/records.ts'
import { targets } from './app.ts'
import { type HostileApp, openHostile } from './hostile/app.ts'
import { textFields } from './hostile/fields.ts'
import { hostileRoadmap } from './hostile/roadmap.ts'
import { hostileTexts } from './hostile/texts.ts'
import { openRoadmap, walks } from './hostile/walk.ts'

const roadmap = hostileRoadmap()

describe('a roadmap of hostile texts', () => {
  it('holds one in every field that people write into, and all of them in the titles alone', () => {
    expect(new Set(hostileTexts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200)
    expect(textFields.filter((field) => !roadmap.given.has(field))).toEqual([])
    const titles = new Set(all(roadmap.state, 'activity').map(({ title }) => title))
    expect(hostileTexts.filter(({ text }) => !titles.has(text.toWellFormed())).length).toBeLessThan(4)
  })
})

describe.skipIf(targets.includes('electron')).each([
  { how: 'with nothing to hold them but escaping', bare: true },
  { how: 'as the app is', bare: false },
])('hostile texts on the screens, $how', ({ bare }) => {
  let app: HostileApp
  beforeAll(async () => {
    app = await openHostile({ bare })
  })
  afterAll(() => app.close())

  it('come in with a roadmap file that is called like one', async () => {
    await openRoadmap(app.desktop.page, '<img src=x onerror=window.__hostileRan(0)>.roadmap', roadmap.history)
    await app.nothing('the file that was opened')
  })

  it('are what the bars of the timeline are called, and say when they are pointed at', async () => {
    const said = await app.desktop.page
      .getByRole('group', { name: 'Timeline' })
      .locator('[role=button][data-key]')
      .evaluateAll((bars) =>
        bars.map((bar) => ({
          key: bar.getAttribute('data-key') ?? '',
          name: bar.getAttribute('aria-label') ?? '',
          title: bar.getAttribute('title') ?? '',
          text: bar.textContent ?? '',
        })),
      )
    const bars = said.flatMap((bar) => {
      const activity = all(roadmap.state, 'activity').find(({ id }) => bar.key.includes(id) && bar.key.split(/[^\w-]/).includes(id))
      return activity ? [{ ...bar, wanted: activity.title }] : []
    })
    expect(bars.length).toBeGreaterThan(50)
    for (const { name, title, text, wanted } of bars)
      expect([name.startsWith(`${wanted}, `), title.startsWith(`${wanted}, `), text.includes(wanted)]).toEqual([true, true, true])
  })

  it.each(Object.entries(walks))('are texts in %s', async (_name, walk) => {
    await walk(app.desktop.page, app.nothing)
  })
})
