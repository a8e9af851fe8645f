import { Radio, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { t } from '#shared/text/index.ts'
import type { MappingProps } from './mappingProps.ts'

/** What becomes of the rows that have only a start or only a finish; nothing where all have both. */
export function OneDate({ reading, change }: MappingProps) {
  const id = useId()
  const { mapping, oneDate: count } = reading
  if (count === 0 && mapping.oneDate === 'refused') return null
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('importMapping.oneDate.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" className="figures">
        {t('importMapping.oneDate.lead', { count })}
      </Text>
      <Radio.Group
        aria-label={t('importMapping.oneDate.title')}
        value={mapping.oneDate}
        onChange={(value) => void change({ kind: 'oneDate', oneDate: value === 'milestone' ? 'milestone' : 'refused' })}
      >
        <Stack gap="xs">
          <Radio value="refused" label={t('importMapping.oneDate.refused')} />
          <Radio value="milestone" label={t('importMapping.oneDate.milestone')} />
        </Stack>
      </Radio.Group>
    </section>
  )
}
