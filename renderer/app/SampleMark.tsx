import { Badge } from '@mantine/core'
import { t } from '#shared/text/index.ts'

/** Says of a roadmap that it is the sample. It keeps its width where a name beside it is long. */
export const SampleMark = ({ title }: { readonly title?: string }) => (
  <Badge variant="light" color="gray" size="sm" flex="none" title={title}>
    {t('app.start.sampleMark')}
  </Badge>
)
