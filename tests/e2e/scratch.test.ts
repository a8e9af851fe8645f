import { it } from 'vitest'
import { openApp } from './app.ts'
import { manyActivities, openFile } from './manyActivities.ts'

const measure = async (count: number, lanes: number) => {
  const app = await openApp('browser', { viewport: { width: 1920, height: 1080 } })
  const { page } = app
  const buffer = manyActivities(count, lanes)
  await openFile(page, 'many.roadmap', buffer)
  await page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^Activity 1 of/ }).waitFor()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/h-many-${count}.png` })
  const hash = page.url()
  // load: reload to first bar
  const loads: number[] = []
  for (let i = 0; i < 3; i += 1) {
    await page.reload({ waitUntil: 'commit' })
    loads.push(await page.evaluate(() => new Promise<number>((done) => {
      const look = () => document.querySelector('.vis-item.rv-bar') ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look)
      look()
    })))
    await page.waitForTimeout(500)
  }
  const frames = async (name: string, act: () => Promise<void>) => {
    const client = await page.context().newCDPSession(page)
    await client.send('Performance.enable')
    const metrics = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({ name: n, value }) => [n, value]))
    await page.evaluate(() => {
      const w = window as unknown as { deltas: number[]; on: boolean }
      w.deltas = []; w.on = true
      let last = performance.now()
      const tick = (now: number) => { w.deltas.push(now - last); last = now; if (w.on) requestAnimationFrame(tick) }
      requestAnimationFrame(tick)
    })
    const before = await metrics()
    await act()
    const after = await metrics()
    const deltas = await page.evaluate(() => { const w = window as unknown as { deltas: number[]; on: boolean }; w.on = false; return w.deltas.slice(1).toSorted((a, b) => a - b) })
    const task = ((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000
    console.log(count, name, 'frames', deltas.length, 'p50', deltas[Math.floor(deltas.length / 2)]?.toFixed(1), 'p95', deltas[Math.floor(deltas.length * 0.95)]?.toFixed(1), 'task/frame', (task / deltas.length).toFixed(1), 'script', (((after['ScriptDuration'] ?? 0) - (before['ScriptDuration'] ?? 0)) * 1000 / deltas.length).toFixed(1), 'layout', (((after['LayoutDuration'] ?? 0) - (before['LayoutDuration'] ?? 0)) * 1000 / deltas.length).toFixed(1), 'style', (((after['RecalcStyleDuration'] ?? 0) - (before['RecalcStyleDuration'] ?? 0)) * 1000 / deltas.length).toFixed(1))
    await client.detach()
  }
  console.log(count, 'load', loads.map(Math.round).join(' '))
  const wheel = async (dx: number, dy: number, n = 40) => { for (let i = 0; i < n; i += 1) { await page.mouse.wheel(dx, dy); await page.evaluate(() => new Promise((r) => requestAnimationFrame(r))) } }
  await page.getByRole('radiogroup', { name: 'Zoom' }).getByText('3 years').click()
  await page.waitForTimeout(500)
  await page.mouse.move(900, 600)
  await frames('pan 3y', async () => { await wheel(60, 0); await wheel(-60, 0) })
  await frames('scroll', async () => { await wheel(0, 60); await wheel(0, -60) })
  await page.getByRole('radiogroup', { name: 'Zoom' }).getByText('All').click()
  await page.waitForTimeout(500)
  await frames('pan all', async () => { await wheel(60, 0); await wheel(-60, 0) })
  await frames('zoom', async () => { await page.keyboard.down('Control'); await wheel(0, -60, 15); await wheel(0, 60, 15); await page.keyboard.up('Control') })
  await page.getByRole('combobox', { name: 'Dependencies' }).click()
  await page.getByRole('option', { name: 'All' }).click()
  await page.waitForTimeout(300)
  await page.mouse.move(900, 600)
  await frames('pan all deps', async () => { await wheel(60, 0); await wheel(-60, 0) })
  await page.screenshot({ path: `/tmp/h-many-${count}-deps.png` })
  const bar = page.getByRole('button', { name: /^Activity 1 of/ })
  const box = await bar.boundingBox()
  if (box) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await frames('drag', async () => { for (let i = 0; i < 60; i += 1) { await page.mouse.move(box.x + box.width / 2 + i * 8, box.y + 12); await page.evaluate(() => new Promise((r) => requestAnimationFrame(r))) } })
    await frames('drop', async () => { await page.mouse.up(); await page.waitForTimeout(1500) })
  }
  void hash
  await app.close()
}
it('50', () => measure(50, 6))
it('2000', () => measure(2000, 60))
