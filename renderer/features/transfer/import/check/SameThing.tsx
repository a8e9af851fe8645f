import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { t } from '#shared/text/index.ts'
import classes from '../Import.module.css'
import { Scroll } from './parts.tsx'
import type { PreviewProps } from './previewProps.ts'

/** What may be one thing under two names: suggested by likeness, or joined by hand. Nothing is joined unasked. */
export function SameThing({ checked: { joinable }, choice: { joined }, onChoice }: PreviewProps) {
  const [known] = useState(joinable)
  const { likely, ending, beginning } = known
  const [earlier, setEarlier] = useState<string | null>(null)
  const [later, setLater] = useState<string | null>(null)
  // What was discarded may be another sort of row once something is joined.
  const join = (from: string, to: string | null) => {
    const others = Object.entries(joined).filter(([before, after]) => before !== from && after !== to)
    onChoice({ joined: Object.fromEntries(to === null ? others : [...others, [from, to]]), discarded: new Map() })
  }
  const suggested = new Set(likely.map((pair) => `${pair.earlier.key}\n${pair.later.key}`))
  const byHand = Object.entries(joined).flatMap(([from, to]) => {
    const pair = { earlier: ending.find(({ key }) => key === from), later: beginning.find(({ key }) => key === to) }
    return pair.earlier && pair.later && !suggested.has(`${from}\n${to}`) ? [{ earlier: pair.earlier, later: pair.later }] : []
  })
  const options = (items: typeof ending) =>
    items.map(({ key, title, report }) => ({ value: key, label: report === '' ? title : `${title} (${report})` }))
  return (
    <Scroll label={t('importing.tab.joined')}>
      <Stack gap="md" py="sm">
        <Text size="sm" c="dimmed">
          {t('importing.joined.lead')}
        </Text>
        {likely.length === 0 && byHand.length === 0 && <Text size="sm">{t('importing.joined.none')}</Text>}
        <ul className={classes.joined}>
          {[...byHand, ...likely].map((pair) => (
            <li key={`${pair.earlier.key} ${pair.later.key}`}>
              <Checkbox
                checked={joined[pair.earlier.key] === pair.later.key}
                onChange={(event) => join(pair.earlier.key, event.currentTarget.checked ? pair.later.key : null)}
                label={t('importing.joined.pair', { earlier: pair.earlier.title, later: pair.later.title })}
                description={sayWhen(pair.earlier.report, pair.later.report)}
              />
            </li>
          ))}
        </ul>
        <Group align="end" gap="sm">
          <Select
            searchable
            limit={100}
            flex={1}
            label={t('importing.joined.earlier')}
            data={options(ending)}
            value={earlier}
            onChange={setEarlier}
          />
          <Select
            searchable
            limit={100}
            flex={1}
            label={t('importing.joined.later')}
            data={options(beginning)}
            value={later}
            onChange={setLater}
          />
          <Button
            variant="default"
            disabled={earlier === null || later === null}
            onClick={() => {
              if (earlier === null || later === null) return
              join(earlier, later)
              setEarlier(null)
              setLater(null)
            }}
          >
            {t('importing.joined.join')}
          </Button>
        </Group>
      </Stack>
    </Scroll>
  )
}

const sayWhen = (earlier: string, later: string): string =>
  later === ''
    ? t('importing.joined.fromHere')
    : earlier === ''
      ? t('importing.joined.fromHereTo', { later })
      : t('importing.joined.between', { earlier, later })
