import { ActionIcon, Slider } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipBackFilled, IconPlayerSkipForwardFilled } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { RevisionLine } from '#shared/history/revision.ts'
import { t } from '#shared/text/index.ts'
import classes from './ReplayBar.module.css'
import { sayStop, sayStopBriefly } from './sayLine.ts'
import { fittingLabels, roomFor } from './stopLabels.ts'

/** It keeps the keyboard, so that stepping to an end does not lose it. */
const unavailable = (nothing: boolean) => (nothing ? { 'aria-disabled': true, 'data-disabled': true } : {})

/** Play, step, and a slider with a mark for each stop; arrow keys step, Escape leaves. */
export function ReplayBar({
  stops,
  stop,
  playing,
  onPlay,
  onStop,
  onLeave,
}: {
  readonly stops: readonly RevisionLine[]
  readonly stop: number
  readonly playing: boolean
  readonly onPlay: () => void
  readonly onStop: (stop: number) => void
  readonly onLeave: () => void
}) {
  const { ref, width } = useElementSize()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // So that the arrow keys step at once.
    bar.current?.querySelector<HTMLElement>('[role="slider"]')?.focus()
  }, [])
  const named = stops.map((line) => ({ label: sayStopBriefly(line), matters: line.kind === 'review' || line.kind === 'named' }))
  const fits = fittingLabels(named, width)
  const marks = named.map(({ label }, value) => ({
    value,
    label: fits[value] ? (
      <span className={classes.label} style={{ maxWidth: roomFor(label) }} data-shown={value === stop}>
        {label}
      </span>
    ) : null,
  }))
  const say = (value: number) => {
    const line = stops[value]
    return line ? sayStop(line) : ''
  }
  const isFirst = stop === 0
  const isLast = stop === stops.length - 1
  const playLabel = t(playing ? 'history.replay.pause' : 'history.replay.play')
  return (
    <div
      ref={bar}
      className={classes.bar}
      role="group"
      aria-label={t('history.replay.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <div className={classes.buttons}>
        <ActionIcon size={32} aria-label={t('history.replay.previous')} {...unavailable(isFirst)} onClick={() => onStop(stop - 1)}>
          <IconPlayerSkipBackFilled size={16} />
        </ActionIcon>
        <ActionIcon size={32} variant="filled" color="petrol" aria-label={playLabel} onClick={onPlay}>
          {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </ActionIcon>
        <ActionIcon size={32} aria-label={t('history.replay.next')} {...unavailable(isLast)} onClick={() => onStop(stop + 1)}>
          <IconPlayerSkipForwardFilled size={16} />
        </ActionIcon>
      </div>
      <div className={classes.slider}>
        <Slider
          ref={ref}
          size="sm"
          thumbSize={16}
          min={0}
          max={stops.length - 1}
          step={1}
          value={stop}
          marks={marks}
          label={say}
          thumbLabel={t('history.replay.slider')}
          thumbValueText={(value) => t('history.replay.value', { place: value + 1, of: stops.length, stop: say(value) })}
          onChange={onStop}
        />
      </div>
    </div>
  )
}
