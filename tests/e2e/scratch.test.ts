import { it } from 'vitest'
import { openApp } from './app.ts'
import { manyActivities, openFile } from './manyActivities.ts'

const measure = async (count: number, lanes: number) => {
  const app = await openApp('browser', { viewport: { width: 1920, height: 1080 } })
  const { page } = app
  await openFile(page, 'many.roadmap', manyActivities(count, lanes))
  await page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^Activity 1 of/ }).waitFor()
  await page.waitForTimeout(1000)
  const loads: number[] = []
  for (let i = 0; i < 3; i += 1) {
    await page.reload({ waitUntil: 'commit' })
    loads.push(await page.evaluate(() => new Promise<number>((done) => {
      const look = () => document.querySelector('.vis-item.rv-bar') ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look)
      look()
    })))
    await page.waitForTimeout(500)
  }
  console.log(count, 'load', loads.map(Math.round).join(' '))
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const metrics = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({ name: n, value }) => [n, value * 1000]))
  const view = await page.getByRole('group', { name: 'Timeline' }).boundingBox()
  const over = () => page.mouse.move(1000, (view?.y ?? 0) + 200)
  const each = async (name: string, times: number, act: (i: number) => Promise<void>) => {
    const before = await metrics()
    for (let i = 0; i < times; i += 1) { await act(i); await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))) }
    const after = await metrics()
    const per = (n: string) => (((after[n] ?? 0) - (before[n] ?? 0)) / times).toFixed(1)
    console.log(count, name, 'ms each: task', per('TaskDuration'), 'script', per('ScriptDuration'), 'layout', per('LayoutDuration'), 'style', per('RecalcStyleDuration'), 'layouts', (Number(per('LayoutCount')) / 1000).toFixed(1))
  }
  const wheel = (dx: number, dy: number) => (i: number) => page.mouse.wheel(i % 20 < 10 ? dx : -dx, i % 20 < 10 ? dy : -dy)
  await page.getByRole('radiogroup', { name: 'Zoom' }).getByText('3 years').click()
  await page.waitForTimeout(500)
  await over()
  await each('pan 3y', 40, wheel(60, 0))
  await each('scroll', 40, wheel(0, 100))
  await page.getByRole('radiogroup', { name: 'Zoom' }).getByText('All').click()
  await page.waitForTimeout(500)
  await over()
  await each('pan all', 40, wheel(60, 0))
  await page.keyboard.down('Control')
  await each('zoom', 20, wheel(0, -100))
  await page.keyboard.up('Control')
  await page.getByRole('radiogroup', { name: 'Zoom' }).getByText('3 years').click()
  await page.getByRole('combobox', { name: 'Dependencies' }).click()
  await page.getByRole('option', { name: 'All' }).click()
  await page.waitForTimeout(500)
  await over()
  await each('pan 3y with dependencies', 40, wheel(60, 0))
  await page.getByRole('radiogroup', { name: 'Zoom' }).getByText('All').click()
  await page.waitForTimeout(500)
  const box = await page.getByRole('button', { name: /^Activity 1 of/ }).boundingBox()
  if (box) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await each('drag', 40, (i) => page.mouse.move(box.x + box.width / 2 + i * 8, box.y + 12))
    await each('drop', 1, async () => { await page.mouse.up(); await page.waitForTimeout(1500) })
  }
  await page.screenshot({ path: `/tmp/h-many-${count}-deps.png` })
  await app.close()
}
it('50', () => measure(50, 6))
it('2000', () => measure(2000, 60))
