import { useState } from 'react'
import { readSetting, writeSetting } from '../store/heads.ts'
import { useRead } from './useRead.ts'
import { useSessionActions } from './useSession.ts'

/** A setting of this computer, and how to change it; the usual value until it is read. */
export function useSetting<T>(name: string, check: (value: unknown) => value is T, usual: T): readonly [T, (value: T) => void] {
  const session = useSessionActions()
  const stored = useRead(name, (database) => readSetting(database, name, check, usual))
  const [chosen, setChosen] = useState<{ readonly value: T } | null>(null)
  const change = (value: T) => {
    setChosen({ value })
    writeSetting(session.database, name, value).catch((error: unknown) => session.report(error))
  }
  return [chosen ? chosen.value : (stored ?? usual), change]
}
