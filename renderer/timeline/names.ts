import { t } from '#shared/text/index.ts'
import type { DrawnGroup, TimelineHandlers } from './drawn.ts'
import classes from './Timeline.module.css'

/** The name of a group: a button where the group can be opened or folded, with the stripe of its colour. */
export function nameOf(group: DrawnGroup): HTMLElement {
  const element = document.createElement('div')
  element.className = classes.name ?? ''
  if (group.colour !== null) element.style.setProperty('--stripe', `var(--lane-${group.colour})`)
  element.toggleAttribute('data-coloured', group.colour !== null)
  if (group.collapsed !== null) {
    const fold = button(classes.fold, group)
    fold.dataset['fold'] = ''
    fold.tabIndex = -1
    fold.setAttribute('aria-label', t('roadmap.lanes.bars', { title: group.title }))
    fold.setAttribute('aria-expanded', String(!group.collapsed))
    element.append(fold)
  }
  const name = group.opens || group.collapsed !== null ? button('rv-group', group) : document.createElement('div')
  name.className = 'rv-group'
  name.textContent = group.title
  name.title = group.title
  if (group.moves) name.dataset['moves'] = ''
  element.append(name)
  return element
}

function button(className: string | undefined, group: DrawnGroup): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className ?? ''
  element.dataset['group'] = group.id
  return element
}

/** Whether nothing has the keyboard: what had it was drawn anew. What somebody has given it to meanwhile keeps it. */
export const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

interface Held {
  readonly group: string
  readonly y: number
  side: 'before' | 'after'
  other: string | null
  moved: boolean
}

/** The names of the groups: opened, folded, gone through by the arrow keys, and put elsewhere by the pointer or by Alt and an arrow key. */
export class Names {
  #held: Held | null = null
  /** The press that ends a drag is no press of the name. */
  #dragged = false
  #focused: string | null = null

  constructor(
    private readonly root: HTMLElement,
    private readonly group: (id: string) => DrawnGroup | null,
    private readonly handlers: TimelineHandlers,
  ) {
    root.addEventListener('click', this.#click)
    root.addEventListener('keydown', this.#key)
    root.addEventListener('focusin', this.#focus)
    root.addEventListener('pointerdown', this.#down, { capture: true })
    addEventListener('pointermove', this.#move)
    addEventListener('pointerup', this.#up)
    addEventListener('keydown', this.#giveUp, { capture: true })
  }

  destroy(): void {
    removeEventListener('pointermove', this.#move)
    removeEventListener('pointerup', this.#up)
    removeEventListener('keydown', this.#giveUp, { capture: true })
  }

  /** One name takes part in the order of Tab. The focus is given back to a name that was drawn anew, unless it went elsewhere. */
  drawnAnew(hadFocus: string | null): void {
    const names = this.#names()
    const stop = names.find((name) => name.dataset['group'] === this.#focused) ?? names[0]
    for (const name of names) name.tabIndex = name === stop ? 0 : -1
    // Where none of them is a button, they are scrolled as any text that is longer than its place.
    const column = this.root.querySelector<HTMLElement>('.vis-panel.vis-left')
    if (column) column.tabIndex = names.length === 0 ? 0 : -1
    if (hadFocus !== null && isLost()) names.find((name) => name.dataset['group'] === hadFocus)?.focus()
  }

  /** The group whose name has the keyboard. */
  focused(): string | null {
    const active = document.activeElement
    return active instanceof HTMLElement && this.root.contains(active) && active.matches('button.rv-group')
      ? (active.dataset['group'] ?? null)
      : null
  }

  #names(): HTMLElement[] {
    const names = [...this.root.querySelectorAll<HTMLElement>('.vis-left button.rv-group')]
    return names.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
  }

  readonly #focus = (event: FocusEvent) => {
    const id = this.focused()
    if (id === null || event.target === null) return
    this.#focused = id
    for (const name of this.#names()) name.tabIndex = name === event.target ? 0 : -1
  }

  readonly #click = (event: Event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-group]') : null
    const id = pressed?.dataset['group']
    if (!pressed || id === undefined || this.#dragged) return
    if (pressed.matches('[data-fold]') || !this.group(id)?.opens) this.handlers.onFold(id)
    else this.handlers.onSelectGroup(id)
  }

  readonly #key = (event: KeyboardEvent) => {
    this.#dragged = false
    const id = this.focused()
    const group = id === null ? null : this.group(id)
    if (!group) return
    const names = this.#names().map((name) => name.dataset['group'] ?? '')
    const at = names.indexOf(group.id)
    const next = { ArrowDown: names[at + 1], ArrowUp: names[at - 1], Home: names[0], End: names.at(-1) }[event.key]
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (group.moves && next !== undefined && this.group(next)?.moves === true)
        this.handlers.onReorder(group.id, event.key === 'ArrowUp' ? 'before' : 'after', next)
    } else if ((event.key === 'ArrowLeft' && group.collapsed === false) || (event.key === 'ArrowRight' && group.collapsed === true))
      this.handlers.onFold(group.id)
    else if (next !== undefined) this.#names()[names.indexOf(next)]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  readonly #down = (event: PointerEvent) => {
    this.#dragged = false
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('.vis-left [data-moves]') : null
    const group = name?.dataset['group']
    if (group !== undefined && event.button === 0) this.#held = { group, y: event.clientY, side: 'after', other: null, moved: false }
  }

  readonly #move = (event: PointerEvent) => {
    const held = this.#held
    if (!held || (!held.moved && Math.abs(event.clientY - held.y) < 4)) return
    held.moved = true
    this.#dragged = true
    held.other = null
    for (const name of this.#names()) {
      const label = name.closest<HTMLElement>('.vis-label')
      const id = name.dataset['group']
      if (!label || id === undefined) continue
      const { top, height } = label.getBoundingClientRect()
      const over = name.matches('[data-moves]') && event.clientY >= top && event.clientY < top + height
      const side = event.clientY < top + height / 2 ? 'before' : 'after'
      if (over) Object.assign(held, { other: id === held.group ? null : id, side })
      label.toggleAttribute('data-held', id === held.group)
      if (over && id !== held.group) label.dataset['drop'] = side
      else delete label.dataset['drop']
    }
  }

  readonly #up = () => {
    const held = this.#held
    this.#end()
    if (held?.moved && held.other !== null) this.handlers.onReorder(held.group, held.side, held.other)
  }

  readonly #giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#held?.moved) return
    event.stopPropagation()
    this.#end()
  }

  #end(): void {
    this.#held = null
    for (const label of this.root.querySelectorAll<HTMLElement>('.vis-label')) {
      label.removeAttribute('data-held')
      delete label.dataset['drop']
    }
  }
}
