import { useState } from 'react'
import { useRead } from '../../session/useRead.ts'
import { useSessionActions } from '../../session/useSession.ts'
import { readSetting, writeSetting } from '../../store/heads.ts'

const setting = 'titlesLeftInPeace'
const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Which titles are not to be asked about, on this computer: those of some outcomes, or of all. Until that is read, none is. */
export function useTitleHints() {
  const session = useSessionActions()
  const stored = useRead(setting, (database) => readSetting(database, setting, isList, []))
  const [added, setAdded] = useState<readonly string[]>([])
  const silent = stored && [...stored, ...added]
  return {
    wanted: (id: string): boolean => silent !== null && !silent.includes(id) && !silent.includes('all'),
    silence: (what: string): void => {
      setAdded([...added, what])
      if (silent)
        void writeSetting(session.database, setting, [...new Set([...silent, what])]).catch((error: unknown) => session.report(error))
    },
  }
}
