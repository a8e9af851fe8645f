import { NumberInput, ScrollArea, Switch, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { roadmapDocument } from '#shared/document/model.ts'
import { roadmapOf } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import type { Picture } from '../../../document/index.ts'
import { useBaseline } from '../../../session/useBaseline.ts'
import { Choices } from '../../../ui/Choices.tsx'
import classes from './Export.module.css'
import { Panel } from './Panel.tsx'
import { mostSide, pngOf } from './png.ts'
import { type ExportSettings, leastWidth, mostWidth } from './settings.ts'
import { fileNameFor, type Subject } from './subject.ts'
import { useGiving } from './useGiving.ts'

interface Props {
  readonly form: 'svg' | 'png'
  readonly of: Subject
  readonly settings: ExportSettings['picture']
  readonly onChange: (settings: ExportSettings['picture']) => void
}

const presets = [1280, 1920, 3840]
const mimes = { svg: 'image/svg+xml', png: 'image/png' } as const

/** The timeline as a drawing or a picture: asks how wide, and shows it. */
export function PicturePanel({ form, of, settings: { width, ghosts }, onChange }: Props) {
  const giving = useGiving()
  const baseline = useBaseline(ghosts)
  const drawn = usePicture(of, width, ghosts ? (baseline?.state ?? null) : null, !ghosts || baseline !== null)
  const { picture, failed } = drawn
  const name = fileNameFor(of, form)
  const give = (made: Picture) =>
    giving.give({
      of,
      form,
      mime: mimes[form],
      name,
      make: (cancel) => (form === 'svg' ? Promise.resolve(new TextEncoder().encode(made.svg)) : pngOf(made, cancel)),
    })
  return (
    <Panel
      of={of}
      form={form}
      file={name}
      giving={giving}
      lacks={failed ?? sayLack(form, picture)}
      onExport={() => picture && void give(picture)}
    >
      <div className={classes.row}>
        <NumberInput
          label={t('exporting.picture.width', { least: leastWidth, most: mostWidth })}
          value={width}
          min={leastWidth}
          max={mostWidth}
          step={10}
          allowDecimal={false}
          clampBehavior="blur"
          w={220}
          onChange={(value) => {
            const chosen = Number(value)
            if (Number.isInteger(chosen) && chosen >= leastWidth && chosen <= mostWidth) onChange({ width: chosen, ghosts })
          }}
        />
        <Choices
          label={t('exporting.picture.widths')}
          choices={presets.map((value) => ({ value, label: t('exporting.picture.pixels', { count: value }) }))}
          value={width}
          onChoose={(chosen) => onChange({ width: chosen, ghosts })}
        />
      </div>
      <Switch
        label={t('exporting.picture.ghosts')}
        checked={ghosts}
        onChange={(event) => onChange({ width, ghosts: event.currentTarget.checked })}
      />
      <Preview drawn={drawn} name={roadmapOf(of.state).name} />
    </Panel>
  )
}

function sayLack(form: Props['form'], picture: Picture | null): string | null {
  if (picture === null) return t('exporting.picture.drawing')
  if (form === 'svg' || picture.height <= mostSide) return null
  return t('exporting.picture.tooHigh', { height: picture.height, most: mostSide })
}

interface Drawn {
  /** Null until it is drawn. */
  readonly picture: Picture | null
  /** Where it can be looked at. */
  readonly address: string | null
  /** Why it could not be drawn, for the user. */
  readonly failed: string | null
}

const nothingYet: Drawn = { picture: null, address: null, failed: null }

/** The picture as it is set now. */
function usePicture({ state, revision, today }: Subject, width: number, baseline: Subject['state'] | null, ready: boolean): Drawn {
  const [drawn, setDrawn] = useState(nothingYet)
  useEffect(() => {
    if (!ready) return
    let wanted = true
    const draw = async () => {
      const { pictureOf } = await import('../../../document/picture.tsx')
      return pictureOf(roadmapDocument(state, revision, today, { baseline }), width)
    }
    const show = (picture: Picture) => {
      const address = `data:${mimes.svg};charset=utf-8,${encodeURIComponent(picture.svg)}`
      if (wanted) setDrawn({ picture, address, failed: null })
    }
    const fail = (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error)
      if (wanted) setDrawn({ ...nothingYet, failed: t('exporting.notMade', { detail }) })
    }
    // Typing a width passes through others.
    const timer = setTimeout(() => {
      draw().then(show, fail)
    }, 150)
    return () => {
      wanted = false
      clearTimeout(timer)
      setDrawn(nothingYet)
    }
  }, [state, revision, today, width, baseline, ready])
  return drawn
}

function Preview({ drawn: { picture, address }, name }: { readonly drawn: Drawn; readonly name: string }) {
  return (
    <figure className={classes.preview}>
      <ScrollArea
        className={classes.paper}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('exporting.picture.preview', { name }) }}
      >
        {address !== null && <img src={address} alt={t('exporting.picture.preview', { name })} />}
      </ScrollArea>
      <figcaption>
        <Text size="xs" c="dimmed" className="figures">
          {picture ? t('exporting.picture.size', { width: picture.width, height: picture.height }) : ' '}
        </Text>
      </figcaption>
    </figure>
  )
}
