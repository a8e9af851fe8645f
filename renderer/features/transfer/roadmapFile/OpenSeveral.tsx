import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowsSplit2, IconCheck, IconCircleDashed, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { language, t } from '#shared/text/index.ts'
import { Notice } from '../import/Notice.tsx'
import { Progressing } from './Progressing.tsx'
import classes from './OpenSeveral.module.css'
import { type Chosen, fileCountLimit } from './severalFiles.ts'
import { canCome, type Fate, type SeveralRow, useSeveral } from './useSeveral.ts'

interface Props {
  readonly chosen: Chosen
  readonly onClose: () => void
  /** Others are to be chosen. */
  readonly onOther: () => void
  /** One is to be opened by itself: to be merged, or as a copy. */
  readonly onOne: (file: File) => void
}

/** Several roadmap files: what each is and what would become of it, brought in by one press, each whole or not at all. */
export function OpenSeveral(props: Props) {
  const { files } = props.chosen
  if (files.length > 0 && files.length <= fileCountLimit) return <Several {...props} />
  return (
    <Stack gap="md">
      <Notice bad title={t('roadmapFiles.noneTitle')}>
        {files.length === 0 ? t('roadmapFiles.none') : t('roadmapFiles.tooMany', { limit: fileCountLimit })}
      </Notice>
      <Group justify="flex-end">
        <Button data-autofocus onClick={props.onOther}>
          {t('roadmapFiles.others')}
        </Button>
      </Group>
    </Stack>
  )
}

function Several({ chosen: { files, passedOver }, onClose, onOther, onOne }: Props) {
  const { rows, doing, finished, bring, stop } = useSeveral(files)
  const coming = rows.filter(canCome).length
  const end = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed is gone.
    if (finished) end.current?.focus()
  }, [finished])
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{t('roadmapFiles.title', { count: files.length })}</Text>
        <Text size="sm" c="dimmed">
          {t('roadmapFiles.hint')} {passedOver > 0 && t('roadmapFiles.passedOver', { count: passedOver })}
        </Text>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard */}
      <section className={classes.list} tabIndex={0} aria-label={t('roadmapFiles.table')}>
        <Table aria-label={t('roadmapFiles.table')} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('roadmapFiles.columns.roadmap')}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('roadmapFiles.columns.revisions')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('roadmapFiles.columns.size')}
              </Table.Th>
              <Table.Th scope="col">{t(finished ? 'roadmapFiles.columns.became' : 'roadmapFiles.columns.fate')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, place) => (
              // Two files of two folders may have one name.
              // oxlint-disable-next-line react/no-array-index-key
              <Line key={place} row={row} onOne={doing ? null : onOne} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {finished && (
        <Text role="status" size="sm">
          {sayDone(rows)}
        </Text>
      )}
      {doing && (
        <Progressing
          key={doing.what}
          what={t(`roadmapFiles.${doing.what}`, { number: doing.place, count: doing.count, file: doing.file })}
          done={(doing.place - 1) / doing.count}
          onStop={stop}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onOther} disabled={doing !== null}>
          {t('roadmapFiles.others')}
        </Button>
        {finished ? (
          <Button ref={end} onClick={onClose}>
            {t('roadmapFiles.close')}
          </Button>
        ) : (
          <Button disabled={doing !== null || coming === 0} onClick={() => void bring()}>
            {doing
              ? t(`roadmapFiles.wait.${doing.what}`)
              : coming === 0
                ? t('roadmapFiles.nothing')
                : t('roadmapFiles.bring', { count: coming })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

const megabytes = (bytes: number) =>
  new Intl.NumberFormat(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.max(bytes, 100_000) / 1_000_000)

function Line({ row: { file, read, fate }, onOne }: { readonly row: SeveralRow; readonly onOne: ((file: File) => void) | null }) {
  const name = read?.name ?? file.name
  const Mark = marks[markOf(fate)]
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Text size="sm" fw={500} className={classes.name}>
          {name}
        </Text>
        {read && (
          <Text size="xs" c="dimmed" className={classes.name}>
            {file.name}
          </Text>
        )}
      </Table.Th>
      <Table.Td className={classes.number}>{read ? new Intl.NumberFormat(language()).format(read.number) : '–'}</Table.Td>
      <Table.Td className={classes.number}>{t('roadmapFiles.size', { size: megabytes(file.size) })}</Table.Td>
      <Table.Td>
        <div className={classes.fate} data-mark={markOf(fate)}>
          <Mark size={16} stroke={1.5} aria-hidden />
          <span>{sayFate(fate)}</span>
          {fate.kind === 'diverged' && onOne && (
            <Button variant="default" size="compact-xs" aria-label={t('roadmapFiles.alone', { name })} onClick={() => onOne(file)}>
              {t('roadmapFiles.aloneShort')}
            </Button>
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  )
}

const marks = { comes: IconPlus, there: IconCheck, apart: IconArrowsSplit2, bad: IconAlertTriangle, open: IconCircleDashed } as const

function markOf({ kind }: Fate): keyof typeof marks {
  if (kind === 'new' || kind === 'newer') return 'comes'
  if (kind === 'opened' || kind === 'forwarded' || kind === 'same' || kind === 'older') return 'there'
  if (kind === 'diverged') return 'apart'
  return kind === 'refused' || kind === 'failed' ? 'bad' : 'open'
}

function sayFate(fate: Fate): string {
  switch (fate.kind) {
    case 'refused':
      return `${t('roadmapFiles.fate.refused')}: ${fate.detail}`
    case 'failed':
      return t('roadmapFiles.fate.failed', { detail: fate.detail })
    case 'newer':
    case 'forwarded':
      return t(`roadmapFiles.fate.${fate.kind}`, { count: fate.added })
    case 'older':
      return t('roadmapFiles.fate.older', { count: fate.head.number })
    case 'diverged':
      return t(fate.common === 0 ? 'roadmapFiles.fate.unrelated' : 'roadmapFiles.fate.diverged')
    default:
      return t(`roadmapFiles.fate.${fate.kind}`)
  }
}

function sayDone(rows: readonly SeveralRow[]): string {
  const count = (...kinds: readonly Fate['kind'][]) => rows.filter(({ fate }) => kinds.includes(fate.kind)).length
  const [brought, there] = [count('opened', 'forwarded'), count('same', 'older')]
  const others = rows.length - brought - there
  return [
    t('roadmapFiles.done.brought', { count: brought }),
    ...(there > 0 ? [t('roadmapFiles.done.there', { count: there })] : []),
    ...(others > 0 ? [t('roadmapFiles.done.refused', { count: others })] : []),
  ].join(' ')
}
