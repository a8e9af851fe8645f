import { Autocomplete, Button, Select, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { kinds, type Status, statuses } from '#shared/domain/activity.ts'
import { wordLimit } from '#shared/exchange/mapping.ts'
import { type KindMeaning, laneNamed } from '#shared/exchange/words.ts'
import { t } from '#shared/text/index.ts'
import { Pieces } from '../../../ui/Pieces.tsx'
import { type MappingProps, quick } from './mappingProps.ts'
import classes from './Mapping.module.css'
import { Notice } from './Notice.tsx'

const kindMeanings: readonly KindMeaning[] = [...kinds, 'milestone', 'none']

const sayStatus = (status: Status): string => t(`domain.status.${status}`)
const sayKind = (kind: KindMeaning): string =>
  kind === 'milestone' ? t('importMapping.words.milestone') : kind === 'none' ? t('importMapping.words.noKind') : t(`domain.kind.${kind}`)

/** What the file's own words for a status or a kind mean. */
export function Words({ reading, change, field }: MappingProps & { readonly field: 'status' | 'kind' }) {
  const id = useId()
  const place = reading.mapping.columns[field]
  if (place === undefined) return null
  const column = reading.columns[place]?.name ?? ''
  const words = reading.words[field]
  const choices =
    field === 'status'
      ? statuses.map((value) => ({ value: value as string, label: sayStatus(value) }))
      : kindMeanings.map((value) => ({ value: value as string, label: sayKind(value) }))
  const meanings: Readonly<Record<string, string>> = field === 'status' ? reading.mapping.statuses : reading.mapping.kinds
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('transfer.words.title', { column })}
      </Title>
      {words.length > wordLimit ? (
        <Notice>{t('transfer.words.many', { column, count: wordLimit })}</Notice>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('transfer.words.lead')}
          </Text>
          <div className={classes.words}>
            <Pieces>
              {words.map((word) => (
                <div key={word} className={classes.word}>
                  <Text size="sm" lineClamp={2}>
                    {word}
                  </Text>
                  <Select
                    aria-label={t('transfer.words.means', { word })}
                    size="xs"
                    data={[{ value: '', label: t('transfer.words.unknown') }, ...choices]}
                    value={Object.hasOwn(meanings, word) ? (meanings[word] ?? '') : ''}
                    allowDeselect={false}
                    comboboxProps={quick}
                    onChange={(value) => {
                      if (field === 'status')
                        void change({ kind: 'status', word, status: statuses.find((known) => known === value) ?? null })
                      else void change({ kind: 'kind', word, means: kindMeanings.find((known) => known === value) ?? null })
                    }}
                  />
                </div>
              ))}
            </Pieces>
          </div>
        </>
      )}
    </section>
  )
}

/** Which lanes the rows go to: those that the file names, unless another is said. */
export function LaneWords({ reading, change }: MappingProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const words = reading.words.lane
  const { lanes } = reading.context
  if (words.length === 0) return null
  const many = words.length > wordLimit
  const laneOf = (word: string) => (Object.hasOwn(reading.mapping.lanes, word) ? (reading.mapping.lanes[word] ?? word) : word)
  const here = words.filter((word) => laneNamed(laneOf(word), lanes) !== null).length
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('importMapping.lanes.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" className="figures">
        {many
          ? t('importMapping.lanes.many', { count: wordLimit })
          : lanes.length === 0
            ? t('importMapping.lanes.lead', { count: words.length })
            : t('importMapping.lanes.here', { count: words.length, here })}
      </Text>
      {!many && (
        <Button variant="subtle" size="compact-sm" ml={-8} aria-expanded={open} mb={open ? 'xs' : 0} onClick={() => setOpen(!open)}>
          {t(open ? 'importMapping.lanes.hide' : 'importMapping.lanes.show')}
        </Button>
      )}
      {open && !many && (
        <div className={classes.words}>
          <Pieces>
            {words.map((word) => (
              <LaneWord
                key={word}
                word={word}
                lane={laneOf(word)}
                lanes={lanes}
                onLane={(lane) => void change({ kind: 'lane', word, lane })}
              />
            ))}
          </Pieces>
        </div>
      )}
    </section>
  )
}

function LaneWord({
  word,
  lane,
  lanes,
  onLane,
}: {
  readonly word: string
  readonly lane: string
  readonly lanes: readonly string[]
  readonly onLane: (lane: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const say = (text: string) => {
    setTyped(null)
    if (text.trim() !== lane) onLane(text.trim())
  }
  return (
    <div className={classes.word}>
      <Text size="sm" lineClamp={2}>
        {word}
      </Text>
      <Autocomplete
        aria-label={t('importMapping.lanes.goesTo', { word })}
        size="xs"
        data={[...new Set([word, ...lanes])]}
        value={typed ?? lane}
        // All lanes are offered until something is typed.
        filter={({ options, search }) =>
          typed === null || search === lane
            ? options
            : options.filter((option) => 'value' in option && option.value.toLowerCase().includes(search.toLowerCase()))
        }
        comboboxProps={quick}
        onChange={setTyped}
        onOptionSubmit={say}
        onBlur={() => typed !== null && say(typed)}
      />
    </div>
  )
}
