import { useRef, useState } from 'react'
import { type Findable, first, type Ground, most, type Placed, resembling, saying } from './fuzzy.ts'

interface Shown {
  readonly asked: string
  readonly items: readonly Placed[]
  /** What merely resembles it, where something else says just that. */
  readonly alike: readonly Placed[]
  /** Whether this is what was found before: nothing says what is asked now, and what resembles it is being looked for. */
  readonly isOld: boolean
}

/** Lets be done first what waits: a letter that is typed, and what is to be painted. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve())
    port1.start()
    port2.postMessage(0)
  })

/**
 * Finds while it is typed: what says just that is shown at once, and what merely resembles it once that is found, below
 * the other and only while nobody has gone through the list. Where nothing says it, the list stays until then.
 */
export function useFinding(ground: Ground) {
  const [shown, setShown] = useState<Shown>(() => ({ asked: '', items: first(ground), alike: [], isOld: false }))
  const [place, setPlace] = useState(-1)
  /** What is being looked for; null once that is found, or somebody goes through the list. */
  const looking = useRef<string | null>(null)

  const lookFurther = async (asked: string, said: readonly Placed[]) => {
    // What says just that is painted first.
    await new Promise(requestAnimationFrame)
    const work = resembling(asked, ground)
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one part is looked through after the other
      await breath()
      if (looking.current !== asked) return
      const { done, value } = work.next()
      if (!done) continue
      looking.current = null
      setShown(
        said.length === 0
          ? { asked, items: value, alike: [], isOld: false }
          : { asked, items: said, alike: beside(said, value), isOld: false },
      )
      return
    }
  }

  const ask = (text: string) => {
    const asked = text.trim()
    if (asked === shown.asked) return
    setPlace(0)
    looking.current = null
    if (asked === '') {
      setShown({ asked, items: first(ground), alike: [], isOld: false })
      return
    }
    const { items, more } = saying(asked, ground)
    if (items.length === 0) setShown({ ...shown, asked, isOld: true })
    else setShown({ asked, items, alike: more ? [] : beside(items, shown.alike), isOld: false })
    // Where there is more than can be shown that says just what was typed, nobody looks for what merely resembles it.
    if (more) return
    looking.current = asked
    void lookFurther(asked, items)
  }

  const all = [...shown.items, ...shown.alike]
  return {
    shown,
    place,
    ask,
    /** Goes up or down the list, round its ends. */
    move: (by: 1 | -1) => {
      if (all.length === 0) return
      looking.current = null
      setPlace(place < 0 && by < 0 ? all.length - 1 : (place + by + all.length) % all.length)
      if (shown.isOld) setShown({ ...shown, isOld: false })
    },
    /** What Enter takes: what is marked, or the first of what is still being looked for. */
    chosen: (): Findable | undefined => (shown.isOld ? resemblingAtOnce(shown.asked, ground)[0] : all[place]),
  }
}

const beside = (said: readonly Placed[], found: readonly Placed[]): readonly Placed[] =>
  found.filter((item) => !said.includes(item)).slice(0, most - said.length)

function resemblingAtOnce(asked: string, ground: Ground): readonly Placed[] {
  const work = resembling(asked, ground)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
