import { NumberInput, Switch, Text } from '@mantine/core'
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
  const picture = usePicture(of, width, ghosts ? (baseline?.state ?? null) : null, !ghosts || baseline !== null)
  const name = fileNameFor(of, form)
  const tooHigh = form === 'png' && picture !== null && picture.height > mostSide
  const give = (made: Picture) =>
    giving.give({ of, form, mime: mimes[form], name, make: (cancel) => (form === 'svg' ? Promise.resolve(new TextEncoder().encode(made.svg)) : pngOf(made, cancel)) })
  return (
    <Panel
      of={of}
      form={form}
      file={name}
      giving={giving}
      lacks={picture === null ? t('exporting.picture.drawing') : tooHigh ? t('exporting.picture.tooHigh', { height: picture.height, most: mostSide }) : null}
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
      <Switch label={t('exporting.picture.ghosts')} checked={ghosts} onChange={(event) => onChange({ width, ghosts: event.currentTarget.checked })} />
      <Preview picture={picture} name={roadmapOf(of.state).name} />
    </Panel>
  )
}

/** The picture as it is set now; null until it is drawn. */
function usePicture({ state, revision, today }: Subject, width: number, baseline: Subject['state'] | null, ready: boolean): Picture | null {
  const [made, setMade] = useState<Picture | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    if (!ready) return
    let wanted = true
    const draw = async () => {
      const { pictureOf } = await import('../../../document/picture.tsx')
      const picture = await pictureOf(roadmapDocument(state, revision, today, { baseline }), width)
      if (wanted) setMade(picture)
    }
    // Typing a width passes through others.
    const timer = setTimeout(() => draw().catch(setFailed), 150)
    return () => {
      wanted = false
      clearTimeout(timer)
      setMade(null)
    }
  }, [state, revision, today, width, baseline, ready])
  if (failed !== null) throw failed
  return made
}

function Preview({ picture, name }: { readonly picture: Picture | null; readonly name: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!picture) return
    const made = URL.createObjectURL(new Blob([picture.svg], { type: mimes.svg }))
    setAddress(made)
    return () => {
      setAddress(null)
      URL.revokeObjectURL(made)
    }
  }, [picture])
  return (
    <figure className={classes.preview}>
      <div className={classes.paper}>{picture && address !== null && <img src={address} alt={t('exporting.picture.preview', { name })} />}</div>
      <figcaption>
        <Text size="xs" c="dimmed" className="figures">
          {picture ? t('exporting.picture.size', { width: picture.width, height: picture.height }) : ' '}
        </Text>
      </figcaption>
    </figure>
  )
}
