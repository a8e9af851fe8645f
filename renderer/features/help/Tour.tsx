import { Button, Popover } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import { goToStep, useHelping } from '../../session/helping.ts'
import { useSession, useSessionActions } from '../../session/useSession.ts'
import { isDialogOpen, isText } from '../../ui/typing.ts'
import { giveFocus, lastFocused } from '../../ui/useGiveBack.ts'
import classes from './tour.module.css'

/** The steps, each by the part of the screen that it points at (`data-tour`). */
const steps = ['plan', 'outcomes', 'review', 'help'] as const
type Step = (typeof steps)[number]

interface Box {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Where a step points; null where that is not on the screen. */
function placeOf(step: Step): Box | null {
  const element = document.querySelector(`[data-tour="${step}"]`)
  if (!element?.checkVisibility()) return null
  const { top, left, width, height } = element.getBoundingClientRect()
  return { top, left, width, height }
}

const isSame = (a: Box | null, b: Box | null) =>
  a === b || (a !== null && b !== null && a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height)

/** Follows what a step points at: screens come, and what is on them moves. */
function usePlace(step: Step): Box | null {
  const [place, setPlace] = useState<Box | null>(null)
  useEffect(() => {
    const look = () => {
      const found = placeOf(step)
      setPlace((before) => (isSame(before, found) ? before : found))
    }
    look()
    const timer = setInterval(look, 200)
    addEventListener('resize', look)
    return () => {
      clearInterval(timer)
      removeEventListener('resize', look)
    }
  }, [step])
  return place
}

/** Four steps over the screen, each pointing at what it speaks of; the app can be used meanwhile, and any of them be the last. */
export function Tour() {
  const at = useHelping((helping) => helping.step) ?? 0
  const session = useSessionActions()
  const { hasRoadmap, presenting } = useSession(({ open, presenting: now }) => ({ hasRoadmap: open !== null, presenting: now }))
  const step = steps[at] ?? 'plan'
  const place = usePlace(step)
  const card = useRef<HTMLDivElement>(null)
  const home = useRef<HTMLElement | null>(null)
  const ids = { title: useId(), text: useId() }

  useEffect(() => {
    home.current = lastFocused()
    // The first step points at the plan.
    session.goTo({ screen: 'roadmap' })
  }, [session])
  const leave = () => {
    const isInside = card.current?.contains(document.activeElement) ?? false
    goToStep(null)
    if (isInside) giveFocus([home.current])
  }
  // What it points at belongs to an open roadmap.
  useEffect(() => {
    if (!hasRoadmap || presenting) goToStep(null)
  }, [hasRoadmap, presenting])

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    const isInside = event.target instanceof Node && card.current?.contains(event.target)
    if (!isInside && (isText(event.target) || isDialogOpen())) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  })
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => onEscape(event)
    addEventListener('keydown', keydown, { capture: true })
    return () => removeEventListener('keydown', keydown, { capture: true })
  }, [])

  if (!place) return null
  return (
    <Popover
      opened
      position={step === 'outcomes' ? 'right' : 'bottom'}
      withArrow
      withRoles={false}
      arrowSize={12}
      offset={12}
      width={336}
      zIndex={190}
      closeOnEscape={false}
      shadow="md"
      key={step}
    >
      <Popover.Target>
        <div className={classes.ring} style={place} />
      </Popover.Target>
      <Popover.Dropdown ref={card} className={classes.card} role="dialog" aria-labelledby={ids.title} aria-describedby={ids.text}>
        <p className={classes.step}>{t('help.tour.step', { step: at + 1, of: steps.length })}</p>
        <h2 id={ids.title} className={classes.title}>
          {t(`help.tour.steps.${step}.title`)}
        </h2>
        <p id={ids.text} className={classes.text}>
          {t(`help.tour.steps.${step}.text`)}
        </p>
        <div className={classes.foot}>
          {at < steps.length - 1 && (
            <Button variant="subtle" color="gray" size="compact-sm" className={classes.leave ?? ''} onClick={leave}>
              {t('help.tour.leave')}
            </Button>
          )}
          {at > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => goToStep(at - 1)}>
              {t('help.tour.back')}
            </Button>
          )}
          <Next onPress={() => (at === steps.length - 1 ? leave() : goToStep(at + 1))}>
            {t(at === steps.length - 1 ? 'help.tour.done' : 'help.tour.next')}
          </Next>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** What goes on takes the keyboard when its step comes, so that the step is read out and Enter leads on. */
function Next({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => button.current?.focus({ preventScroll: true }), 50)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Button ref={button} size="compact-sm" onClick={onPress}>
      {children}
    </Button>
  )
}
