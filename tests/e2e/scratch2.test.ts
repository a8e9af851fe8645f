import { it } from 'vitest'
import { openApp } from './app.ts'
import { manyActivities, openFile } from './manyActivities.ts'

const profile = async (count: number, lanes: number) => {
  const app = await openApp('browser', { viewport: { width: 1920, height: 1080 } })
  const { page } = app
  await openFile(page, 'many.roadmap', manyActivities(count, lanes))
  await page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^Activity 1 of/ }).waitFor()
  await page.waitForTimeout(1500)
  const client = await page.context().newCDPSession(page)
  await client.send('Profiler.enable')
  await client.send('Profiler.setSamplingInterval', { interval: 500 })
  const top = async (name: string, act: () => Promise<void>) => {
    await client.send('Profiler.start')
    await act()
    const { profile: p } = await client.send('Profiler.stop')
    const self = new Map<number, number>()
    p.samples?.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + (p.timeDeltas?.[i] ?? 0) / 1000))
    const byId = new Map(p.nodes.map((n) => [n.id, n]))
    const total = (id: number): number => (self.get(id) ?? 0) + (byId.get(id)?.children ?? []).reduce((s, c) => s + total(c), 0)
    const rows = new Map<string, { self: number; total: number }>()
    const visit = (id: number, seen: ReadonlySet<string>) => {
      const n = byId.get(id); if (!n) return
      const k = `${n.callFrame.functionName || 'anon'} ${n.callFrame.url.split('/').at(-1)?.split('-')[0]}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`
      const row = rows.get(k) ?? { self: 0, total: 0 }
      row.self += self.get(id) ?? 0
      if (!seen.has(k)) row.total += total(id)
      rows.set(k, row)
      for (const c of n.children ?? []) visit(c, new Set([...seen, k]))
    }
    visit(p.nodes[0]?.id ?? 1, new Set())
    const list = [...rows].filter(([k]) => !/^\((idle|root)/.test(k))
    console.log(name, 'by self\n' + list.toSorted((a, b) => b[1].self - a[1].self).slice(0, 10).map(([k, v]) => `${v.self.toFixed(0)}\t${v.total.toFixed(0)}\t${k}`).join('\n') + '\nby total\n' + list.toSorted((a, b) => b[1].total - a[1].total).slice(0, 26).map(([k, v]) => `${v.self.toFixed(0)}\t${v.total.toFixed(0)}\t${k}`).join('\n'))
  }
  const box = await page.getByRole('button', { name: /^Activity 1 of/ }).boundingBox()
  if (box) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 200, box.y + 12, { steps: 5 })
    await top('drop', async () => { await page.mouse.up(); await page.waitForTimeout(1500) })
    await top('select', async () => { await page.mouse.click(1000, box.y + 100); await page.waitForTimeout(1500) })
  }
  await top('load', async () => { await page.reload(); await page.getByRole('button', { name: /^Activity 1 of/ }).waitFor() })
  await app.close()
}
it('2000', () => profile(2000, 60))
