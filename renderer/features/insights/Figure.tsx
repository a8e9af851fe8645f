import { ActionIcon, Title } from '@mantine/core'
import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { IconHelp } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { HelpFigure } from '#shared/help/pages.ts'
import { t } from '#shared/text/index.ts'
import { openHelp } from '../../session/helping.ts'
import classes from './insights.module.css'

/** The numbers of a figure: their columns, and one row after the other, the first cell of each being its name. */
export interface Numbers {
  readonly columns: readonly string[]
  readonly rows: () => readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** On a large screen charts are read from afar. */
const large = 1.25

/** A figure: what it shows in one sentence, the drawing, and its numbers as a table. */
export function Figure({
  help,
  title,
  sentence,
  renderChart,
  below,
  numbers,
  controls,
  whole = false,
}: {
  /** The page of the help that says how it is computed. */
  readonly help: HelpFigure
  readonly title: string
  /** Where there is nothing to draw yet: what fills it. */
  readonly sentence: string
  /** Drawn as wide as there is room for. */
  readonly renderChart?: ((width: number) => ReactNode) | undefined
  readonly below?: ReactNode
  readonly numbers?: Numbers | undefined
  readonly controls?: ReactNode
  /** Over both columns. */
  readonly whole?: boolean
}) {
  const id = useId()
  const { ref, width } = useElementSize()
  const scale = useMediaQuery('(min-width: 1600px)') ? large : 1
  return (
    <section aria-labelledby={id} className={classes.figure} data-whole={whole}>
      <div className={classes.head}>
        <Title order={2} id={id} className={classes.title}>
          {title}
        </Title>
        <ActionIcon
          size="sm"
          className={classes.how ?? ''}
          aria-label={t('help.howOf', { title })}
          onClick={() => openHelp(`figure/${help}`)}
        >
          <IconHelp size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <p className={renderChart ? classes.sentence : classes.empty}>{sentence}</p>
      {controls}
      {renderChart && (
        <div ref={ref} className={classes.chart} data-chart>
          {width > 0 && <div style={{ zoom: scale }}>{renderChart(Math.max(360, Math.floor(width / scale)))}</div>}
        </div>
      )}
      {numbers && <NumbersTable title={title} numbers={numbers} />}
      {below}
    </section>
  )
}

/** More rows than these are shown when they are asked for. */
const most = 60

function NumbersTable({ title, numbers }: { readonly title: string; readonly numbers: Numbers }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('insights.numbers')}</summary>
      {open && <Rows title={title} numbers={numbers} />}
    </details>
  )
}

function Rows({ title, numbers: { columns, rows } }: { readonly title: string; readonly numbers: Numbers }) {
  const [every, setEvery] = useState(false)
  const found = rows()
  return (
    <div className={classes.scroll}>
      <table aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(every ? found : found.slice(0, most)).map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {/* The columns never change their order. */}
              {cells.map((cell, index) => (
                <td key={columns[index + 1] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!every && found.length > most && (
        <button type="button" className={classes.link} onClick={() => setEvery(true)}>
          {t('insights.all', { count: found.length })}
        </button>
      )}
    </div>
  )
}
