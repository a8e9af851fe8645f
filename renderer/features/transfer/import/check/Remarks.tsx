import { Text } from '@mantine/core'
import { t } from '#shared/text/index.ts'
import classes from '../Import.module.css'
import { Scroll } from './parts.tsx'

/** What of the accepted rows is not taken over, and why. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  return (
    <Scroll label={t('importing.tab.remarks')}>
      <Text size="sm" c="dimmed" py="sm">
        {t('importing.remark.lead')}
      </Text>
      <ul className={classes.remarks}>
        {remarks.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Scroll>
  )
}
