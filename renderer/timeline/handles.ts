import { type DrawnItem, isBar } from './drawn.ts'
import classes from './Timeline.module.css'

export type End = 'start' | 'finish'

/** The ends of the bar under the pointer, by which it is drawn out: one pair for all bars. */
export class Handles {
  readonly #ends: readonly HTMLElement[] = (['start', 'finish'] as const).map((end) => {
    const element = document.createElement('div')
    element.className = classes.end ?? ''
    element.dataset['end'] = end
    return element
  })

  /** Puts them where the pointer is: on a bar that can be drawn out. */
  over(box: HTMLElement, item: DrawnItem): void {
    if (this.#ends[0]?.parentElement !== box && isBar(item) && item.movable) box.append(...this.#ends)
  }

  /** The end that lies at a place in the window; null where none does. */
  static at({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): End | null {
    const end = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-end]')?.dataset['end']
    return end === 'start' || end === 'finish' ? end : null
  }
}
