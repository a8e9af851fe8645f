import { FocusTrap, VisuallyHidden } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Deck, Slide } from '#shared/document/deck/slide.ts'
import { t } from '#shared/text/index.ts'
import { useHost } from '../../platform/HostContext.tsx'
import { useHelpPage } from '../../session/helping.ts'
import type { Screen } from '../../session/location.ts'
import { useRead } from '../../session/useRead.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { useSetting } from '../../session/useSetting.ts'
import { isText } from '../../ui/typing.ts'
import { Controls } from './Controls.tsx'
import { audienceAddress, tell, useSecond, useTold } from './following.ts'
import { led, type Showing, type Wish, wishOf } from './keys.ts'
import classes from './present.module.css'
import { PresenterView } from './PresenterView.tsx'
import { type Recorded, RecordPanel } from './RecordPanel.tsx'
import { sayPlace, sectionOf, slideAt } from './sections.ts'
import { isRoom, isWide } from './shape.ts'
import { SlideView } from './SlideView.tsx'
import { useDeck } from './useDeck.ts'

/** The controls stay so long after the mouse moved, in milliseconds. */
const controlsStay = 3000

interface Props {
  /** The screen to begin from; null begins with the first slide. */
  readonly from: Screen | null
  readonly onClose: () => void
}

/** The slides of the open roadmap over everything else; with a window for the audience, what whoever presents needs. */
export function Present({ from, onClose }: Props) {
  useHelpPage('screen/present')
  const session = useSessionActions()
  const { presenting } = useHost()
  const { id, state } = useOpen()
  const { width, height } = useViewportSize()
  const [room, setRoom] = useSetting(`present/${id}`, isRoom, 'medium')
  const [showing, setShowing] = useState<Showing>({ slide: '', typed: '', blank: null })
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const layer = useRef<HTMLDivElement>(null)
  const typed = useRef(false)
  /** A second window takes this one out of the full screen, and that ends nothing. */
  const filled = useRef(false)

  const { second, forget } = useSecond(id)
  const deck = useDeck(room, second ? second.wide : isWide(width, height))
  const section = useRead(from && `section of ${from}`, (database) => sectionOf(database, state, from ?? 'roadmap'))
  const begun = showing.slide !== '' || from === null || section !== null
  const slide = deck && begun ? slideAt(deck, showing.slide, section) : undefined
  const current = slide?.key ?? ''

  const wish = (asked: Wish) => {
    // What is typed and not recorded yet is shown instead, whichever window or button ends.
    if (asked.do === 'end') return typed.current ? layer.current?.querySelector<HTMLElement>('form input')?.focus() : onClose()
    if (asked.do === 'swap') return void presenting.swap()
    // Keys lead on from there, not from the menu that was pressed.
    if (asked.do === 'go') layer.current?.focus()
    if (asked.do === 'decision' || asked.do === 'lesson') return setRecorded(typed.current ? recorded : asked.do)
    setShowing((now) => led(now.slide === '' ? { ...now, slide: current } : now, asked, deck?.slides.map(({ key }) => key) ?? []))
  }
  useTold(id, (message) => {
    if (message.type === 'wish') wish(message.wish)
  })
  const { blank, typed: number } = showing
  const leads = second?.window
  useEffect(() => {
    if (leads !== undefined) tell(id, { type: 'show', shown: { slide: current, typed: number, blank, room } })
  }, [id, leads, current, number, blank, room])

  const onGone = useEffectEvent(forget)
  useEffect(() => {
    session.setPresenting(true)
    document.documentElement.dataset['presenting'] = 'true'
    presenting.onSecondGone(() => onGone())
    void presenting.begin(audienceAddress(id)).then(() => {
      filled.current = document.fullscreenElement !== null
    })
    return () => {
      session.setPresenting(false)
      delete document.documentElement.dataset['presenting']
      void presenting.end()
    }
  }, [session, presenting, id])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event
    const letter = event.ctrlKey || event.metaKey ? key.toLowerCase() : ''
    // In a text it takes back what was typed there.
    if (letter === 'z' && isText(target)) return
    if (key === 'F5' || ['k', 's', 'z'].includes(letter)) {
      event.preventDefault()
      return event.stopImmediatePropagation()
    }
    const inMenu = target instanceof Element && target.closest('[role="menu"], [data-dates-input], .mantine-Popover-dropdown') !== null
    if (inMenu || event.defaultPrevented) return
    const isField = isText(target)
    if (key === 'Escape' && (recorded || isField)) {
      event.preventDefault()
      // What is typed is not thrown away by a key.
      if (!typed.current) setRecorded(null)
      return layer.current?.focus()
    }
    if (
      isField ||
      (target instanceof HTMLElement && target.closest('button, [role="checkbox"], input') !== null && (key === ' ' || key === 'Enter'))
    )
      return
    const asked = wishOf(event)
    if (!asked) return
    event.preventDefault()
    event.stopImmediatePropagation()
    wish(asked)
  })
  const onScreen = useEffectEvent(() => {
    if (document.fullscreenElement !== null) filled.current = true
    else if (filled.current && !second && !typed.current) onClose()
  })
  const onPress = useEffectEvent(({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('[data-advances]')) wish({ do: 'next' })
  })
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => onKey(event)
    const click = (event: MouseEvent) => onPress(event)
    const change = () => onScreen()
    addEventListener('keydown', keydown, { capture: true })
    addEventListener('click', click)
    document.addEventListener('fullscreenchange', change)
    return () => {
      removeEventListener('keydown', keydown, { capture: true })
      removeEventListener('click', click)
      document.removeEventListener('fullscreenchange', change)
    }
  }, [])

  const openSecond = () => {
    filled.current = false
    void presenting.openSecond(audienceAddress(id))
  }
  const controls = deck && slide && (
    <Controls deck={deck} slide={slide} room={room} onRoom={setRoom} onWish={wish} onSecond={second ? null : openSecond} />
  )
  return (
    <FocusTrap active>
      <div
        ref={layer}
        className={classes.layer}
        role="dialog"
        aria-modal="true"
        aria-label={t('present.title')}
        tabIndex={-1}
        data-presenter={second !== null}
      >
        <FocusTrap.InitialFocus />
        {deck && slide && (
          <>
            {second ? (
              <PresenterView deck={deck} slide={slide} blank={showing.blank} controls={controls} />
            ) : (
              <Screen deck={deck} slide={slide} showing={showing} controls={controls} />
            )}
            <VisuallyHidden role="status">{t('present.said', { place: sayPlace(deck, slide), title: slide.title })}</VisuallyHidden>
          </>
        )}
        {recorded && (
          <RecordPanel
            what={recorded}
            slide={slide?.key ?? ''}
            onTyped={(isTyped) => {
              typed.current = isTyped
            }}
            onClose={() => {
              setRecorded(null)
              layer.current?.focus()
            }}
          />
        )}
      </div>
    </FocusTrap>
  )
}

interface ScreenProps {
  readonly deck: Deck
  readonly slide: Slide
  readonly showing: Showing
  readonly controls: React.ReactNode
}

/** The slide alone; the controls come when the mouse moves or the keyboard is on them. */
function Screen({ deck, slide, showing: { blank, typed }, controls }: ScreenProps) {
  const [moved, setMoved] = useState(0)
  useEffect(() => {
    if (moved === 0) return
    const timer = setTimeout(() => setMoved(0), controlsStay)
    return () => clearTimeout(timer)
  }, [moved])
  return (
    <div className={classes.screen} onMouseMove={() => setMoved((count) => count + 1)}>
      <div className={classes.stage} data-advances>
        <SlideView deck={deck} slide={slide} />
      </div>
      {blank && <div className={classes.blank} data-blank={blank} data-advances />}
      {typed !== '' && <div className={classes.typed}>{t('present.goTo', { number: typed })}</div>}
      <div className={classes.bar} data-shown={moved > 0}>
        {controls}
      </div>
    </div>
  )
}
