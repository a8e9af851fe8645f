import { Text } from '@mantine/core'
import type { Remark } from '#shared/exchange/drafts.ts'
import { t } from '#shared/text/index.ts'
import classes from '../Import.module.css'
import { Scroll } from './parts.tsx'

/** What of the accepted rows is not taken over, and why. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <Scroll label={t('importing.tab.remarks')}>
      <Text size="sm" c="dimmed" py="sm">
        {t('importing.remark.lead')}
      </Text>
      <ul className={classes.remarks}>
        {remarks.map(({ reason, row, file, title, other }) => (
          <li key={`${file ?? ''} ${row} ${reason} ${other}`}>{t(`importing.remark.${reason}`, { row, title, other })}</li>
        ))}
      </ul>
    </Scroll>
  )
}
