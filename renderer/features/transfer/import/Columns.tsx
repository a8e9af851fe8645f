import { Stack } from '@mantine/core'
import { useState } from 'react'
import { Pieces } from '../../../ui/Pieces.tsx'
import { Fields } from './Fields.tsx'
import { HowRead } from './HowRead.tsx'
import type { MappingProps } from './mappingProps.ts'
import { OneDate } from './OneDate.tsx'
import { LaneWords, Words } from './Words.tsx'

/** The second step: how the file is read, and what each column says. */
export function Columns({ reading, change }: MappingProps) {
  const [fields, setFields] = useState(false)
  return (
    <Stack gap="lg">
      <Pieces>
        <HowRead reading={reading} change={change} />
        <Fields reading={reading} change={change} onAll={() => setFields(true)} />
      </Pieces>
      {fields && (
        <Pieces>
          <OneDate reading={reading} change={change} />
          <Words reading={reading} change={change} field="status" />
          <Words reading={reading} change={change} field="kind" />
          <LaneWords reading={reading} change={change} />
        </Pieces>
      )}
    </Stack>
  )
}
