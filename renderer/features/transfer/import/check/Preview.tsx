import { Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { type LineFate, reportLimit } from '#shared/exchange/drafts.ts'
import { language, t } from '#shared/text/index.ts'
import type { Checked } from '../checked.ts'
import classes from '../Import.module.css'
import { Notice } from '../Notice.tsx'
import { Lines } from './Lines.tsx'
import type { PreviewProps } from './previewProps.ts'
import { Refused } from './Refused.tsx'
import { Remarks } from './Remarks.tsx'
import { Reports } from './Reports.tsx'
import { SameThing } from './SameThing.tsx'

interface Tab {
  readonly value: string
  readonly label: string
  readonly count: number
}

const fates = ['added', 'changed', 'removed', 'same', 'absent'] as const satisfies readonly LineFate[]

/** What would become of each row: to be looked at, taken or left, before anything is changed. */
export function Preview(props: PreviewProps) {
  const { checked, choice, openName } = props
  const [wanted, setTab] = useState<string | null>(null)
  const [wantedReport, setReport] = useState<number | null>(null)
  if (checked.tooManyReports !== null)
    return (
      <div>
        <Notice>{t('transfer.check.tooMany', { count: checked.tooManyReports, limit: reportLimit })}</Notice>
      </div>
    )
  const { reports, series } = checked
  const report =
    wantedReport ??
    Math.max(
      0,
      reports.findLastIndex(({ fate }) => fate === 'revision'),
    )
  const counts = reports[report]?.counts
  const { ending, beginning, likely } = checked.joinable
  const tabs: Tab[] = [
    ...(series ? [{ value: 'reports', label: t('transfer.check.reports'), count: reports.length }] : []),
    ...fates
      .filter((fate) => ((series ? fate !== 'absent' : fate !== 'removed') && fate !== 'absent') || (counts?.[fate] ?? 0) > 0)
      .map((fate) => ({ value: fate, label: t(`importing.tab.${fate}`), count: counts?.[fate] ?? 0 })),
    { value: 'refused', label: t('transfer.check.refused'), count: checked.refusedCount },
    ...(ending.length > 0 && beginning.length > 0 ? [{ value: 'joined', label: t('importing.tab.joined'), count: likely.length }] : []),
    ...(checked.remarks.length > 0 ? [{ value: 'remarks', label: t('importing.tab.remarks'), count: checked.remarks.length }] : []),
  ]
  const tab =
    tabs.find(({ value }) => value === wanted)?.value ??
    (series ? 'reports' : ((['added', 'changed'] as const).find((fate) => (counts?.[fate] ?? 0) > 0) ?? 'same'))
  const notice = noticeOf(checked, openName)
  return (
    <div className={classes.preview}>
      {notice !== null && <Notice>{notice}</Notice>}
      <Tabs value={tab} keepMounted={false} className={classes.tabs} onChange={setTab}>
        <Tabs.List aria-label={t('transfer.check.tabs')}>
          {tabs.map(({ value, label, count }) => (
            <Tabs.Tab key={value} value={value}>
              {label}{' '}
              <Text span size="sm" c="dimmed" className="figures">
                {new Intl.NumberFormat(language()).format(count)}
              </Text>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="reports" className={classes.panel}>
          <Reports checked={checked} />
        </Tabs.Panel>
        {fates.map((fate) => (
          <Tabs.Panel key={fate} value={fate} className={classes.panel}>
            <Lines
              {...props}
              key={`${report} ${fate}`}
              fate={fate}
              report={report}
              count={counts?.[fate] ?? 0}
              onReport={setReport}
              choice={choice}
            />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="refused" className={classes.panel}>
          <Refused {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="joined" className={classes.panel}>
          <SameThing {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="remarks" className={classes.panel}>
          <Remarks remarks={checked.remarks} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

function noticeOf({ acceptedCount, reports }: Checked, openName: string | null): string | null {
  if (acceptedCount === 0) return t('transfer.check.nothingAccepted')
  if (openName === null || reports.some(({ fate }) => fate === 'revision')) return null
  const known = reports.every(({ fate }) => fate === 'known' || fate === 'nothing-new')
  return t(known ? 'transfer.confirm.known' : 'transfer.confirm.leftOut', { name: openName })
}
