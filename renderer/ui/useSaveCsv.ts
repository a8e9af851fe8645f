import { useState } from 'react'
import { t } from '#shared/text/index.ts'
import { useHost } from '../platform/HostContext.tsx'

/** Gives the text of a CSV file to the user, and says what came of it. */
export function useSaveCsv() {
  const host = useHost()
  const [said, setSaid] = useState('')
  const save = async (name: string, text: string): Promise<void> => {
    const result = await host.saveFile({ name, mime: 'text/csv', bytes: new TextEncoder().encode(text), roadmap: null })
    if (result.outcome === 'failed') setSaid(t(`exporting.failed.${result.reason}`))
    else if (result.outcome === 'saved')
      setSaid(result.where === null ? t('exporting.saved') : t('exporting.savedAt', { where: result.where }))
    else setSaid('')
  }
  return { said, save }
}
