import { type Item, type Items, itemsOf } from './items.ts'

/** The least a timeline can be: the bars that are in view, as SVG, and nothing else. */
const names = 110
const row = 24
const stage = document.querySelector<HTMLElement>('#stage') ?? document.body

let data: Items
let tops: number[] = []
/** The row of each bar in its lane. */
let rows = new Map<Item, number>()
let byLane: Item[][] = []
let view = { from: 0, to: 1, top: 0 }

function pack(lane: number): void {
  const ends: number[] = []
  for (const item of byLane[lane] ?? []) {
    const free = ends.findIndex((end) => end <= item.start)
    const at = free < 0 ? ends.length : free
    ends[at] = item.end
    rows.set(item, at)
  }
}

function measure(): void {
  let top = 0
  tops = byLane.map((items) => {
    const here = top
    top += (Math.max(0, ...items.map((item) => rows.get(item) ?? 0)) + 1) * row + 8
    return here
  })
  tops.push(top)
}

const x = (instant: number) => names + ((instant - view.from) / (view.to - view.from)) * (stage.clientWidth - names)
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function draw(): void {
  const { clientWidth: width, clientHeight: height } = stage
  const parts = [`<svg width="${width}" height="${height}">`]
  for (let year = 2026; year < 2033; year += 1) {
    const at = x(Date.UTC(year, 0, 1))
    if (at > names && at < width)
      parts.push(`<line x1="${at}" x2="${at}" y1="0" y2="${height}" stroke="#ccc"/><text x="${at + 4}" y="12">${year}</text>`)
  }
  for (const [lane, items] of byLane.entries()) {
    const [top = 0, next = 0] = [tops[lane], tops[lane + 1]]
    if (next < view.top || top > view.top + height) continue
    const y = top - view.top + 20
    parts.push(
      `<text x="8" y="${y + 14}">${escaped(data.lanes[lane] ?? '')}</text><line x1="0" x2="${width}" y1="${y}" y2="${y}" stroke="#ddd"/>`,
    )
    for (const item of items) {
      if (item.end < view.from || item.start > view.to) continue
      const at = y + (rows.get(item) ?? 0) * row + 4
      if (at < -row || at > height) continue
      const [left, right] = [Math.max(names, x(item.start)), x(item.end)]
      parts.push(
        `<g data-id="${item.id}" class="bar"><rect x="${left}" y="${at}" width="${Math.max(2, right - left)}" height="18" rx="3" fill="#cde" stroke="#467"/><text x="${left + 4}" y="${at + 13}">${escaped(item.title)}</text></g>`,
      )
    }
  }
  parts.push('</svg>')
  stage.innerHTML = parts.join('')
}

function begin(activities: number, lanes: number): void {
  data = itemsOf(activities, lanes)
  byLane = data.lanes.map(() => [])
  for (const item of data.items.toSorted((a, b) => a.start - b.start)) byLane[item.lane]?.push(item)
  view = { from: data.from, to: data.to, top: 0 }
}

/** From data in memory to what is seen. */
function show(): void {
  rows = new Map()
  for (const lane of byLane.keys()) pack(lane)
  measure()
  draw()
}

addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    const span = view.to - view.from
    if (event.ctrlKey) {
      const middle = (view.from + view.to) / 2
      const half = (span / 2) * (event.deltaY > 0 ? 1.1 : 1 / 1.1)
      view = { ...view, from: middle - half, to: middle + half }
    } else {
      const shift = ((event.deltaX || event.deltaY) / stage.clientWidth) * span
      view = { ...view, from: view.from + shift, to: view.to + shift }
    }
    draw()
  },
  { passive: false },
)

let dragged: { item: Item; bar: SVGGElement; from: number } | null = null
addEventListener('pointerdown', ({ target, clientX }) => {
  const bar = target instanceof Element ? target.closest<SVGGElement>('.bar') : null
  const item = data.items.find(({ id }) => id === bar?.dataset['id'])
  if (bar && item) dragged = { item, bar, from: clientX }
})
addEventListener('pointermove', ({ clientX }) => dragged?.bar.setAttribute('transform', `translate(${clientX - dragged.from} 0)`))
addEventListener('pointerup', ({ clientX }) => {
  if (!dragged) return
  const moved = ((clientX - dragged.from) / (stage.clientWidth - names)) * (view.to - view.from)
  dragged.item.start += moved
  dragged.item.end += moved
  pack(dragged.item.lane)
  measure()
  draw()
  dragged = null
})

Object.assign(window, { begin, show })
