import { Button, Select, Text } from '@mantine/core'
import { useId } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { presetNames } from '#shared/exchange/presets.ts'
import { language, t } from '#shared/text/index.ts'
import { type MappingProps, quick } from './mappingProps.ts'
import classes from './Mapping.module.css'

const none = 'none'

/** Whose columns these are taken for, or when they were mapped like this before; and how to have them taken otherwise. */
export function Tool({ reading, change }: MappingProps) {
  const id = useId()
  const { origin } = reading.mapping
  return (
    <div className={classes.tool}>
      {origin.kind === 'remembered' ? (
        <>
          <Text size="sm">{t('importMapping.remembered', { day: formatDate(origin.on, language()) })}</Text>
          <Button variant="subtle" size="compact-sm" onClick={() => void change({ kind: 'guess' })}>
            {t('importMapping.forget')}
          </Button>
        </>
      ) : (
        <>
          <Text component="label" htmlFor={id} size="sm">
            {t('importMapping.tool.label')}
          </Text>
          <Select
            id={id}
            className={classes.toolSelect}
            data={[
              { value: none, label: t('importMapping.tool.none') },
              ...presetNames.map((name) => ({ value: name, label: name === 'Rearview' ? t('importMapping.tool.own') : name })),
            ]}
            value={origin.kind === 'preset' ? origin.preset : none}
            allowDeselect={false}
            comboboxProps={quick}
            onChange={(value) => void change({ kind: 'preset', preset: presetNames.find((name) => name === value) ?? null })}
          />
        </>
      )}
    </div>
  )
}
