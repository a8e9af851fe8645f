import { Checkbox, Table, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { formatDate } from '#shared/calendar/dates.ts'
import { daysOf } from '#shared/exchange/msproject/baselineDays.ts'
import { baselineCandidates, proposedBaselines } from '#shared/exchange/msproject/choosing.ts'
import { baselineCount } from '#shared/exchange/msproject/fields.ts'
import type { RevisionLine } from '#shared/history/revision.ts'
import { language, t } from '#shared/text/index.ts'
import { sayRevision } from '#shared/text/say.ts'
import { useOpen, useSessionActions } from '../../../session/useSession.ts'
import type { Database } from '../../../store/database.ts'
import { statesAt } from '../../../store/statesAt.ts'
import classes from './Export.module.css'
import { Panel } from './Panel.tsx'
import type { ProjectToWrite, ProjectWritten } from './projectWriter.ts'
import { fileNameFor, type Subject } from './subject.ts'
import { type Bytes, useGiving } from './useGiving.ts'
import { inThisLanguage } from '../../../platform/workerLanguage.ts'

/** A plan for Microsoft Project: asks which revisions become its baselines. */
export function ProjectPanel({ of }: { readonly of: Subject }) {
  const giving = useGiving()
  const session = useSessionActions()
  const { lines } = useOpen()
  const candidates = baselineCandidates(lines, of.revision.number)
  const [chosen, setChosen] = useState<readonly number[]>(() => proposedBaselines(candidates))
  const name = fileNameFor(of, 'xml')
  const wanted = candidates.filter(({ number }) => chosen.includes(number))
  const make = () => projectOf(session.database, of, wanted)
  return (
    <Panel
      of={of}
      form="xml"
      file={name}
      giving={giving}
      onExport={() => void giving.give({ of, form: 'xml', mime: 'application/xml', name, make })}
    >
      <Baselines candidates={candidates} chosen={chosen} onChange={setChosen} />
      <Text size="sm" c="dimmed">
        {t('project.export.notHeld')}
      </Text>
    </Panel>
  )
}

const whatItIs = (line: RevisionLine): string =>
  line.name ?? (line.number === 1 && line.kind === 'edit' ? t('project.export.first') : sayRevision(line))

async function projectOf(database: Database, { roadmap, state, revision }: Subject, lines: readonly RevisionLine[]): Promise<Bytes> {
  const states = await statesAt(
    database,
    roadmap,
    lines.map(({ number }) => number),
  )
  const baselines = lines.flatMap((line, index) => {
    const then = states[index]
    return then ? [{ asOf: line.asOf, name: whatItIs(line), days: daysOf(then) }] : []
  })
  return writeInWorker({ state, asOf: revision.asOf, baselines })
}

/** Thousands of activities with eleven baselines take a second. */
function writeInWorker(project: ProjectToWrite): Promise<Bytes> {
  const worker = new Worker(new URL('./projectWriter.ts', import.meta.url), { type: 'module', name: inThisLanguage('project') })
  return new Promise<Bytes>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ProjectWritten>) =>
      'bytes' in data ? resolve(data.bytes) : reject(new Error(data.failed)),
    )
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.postMessage(project, [])
  }).finally(() => worker.terminate())
}

interface BaselinesProps {
  readonly candidates: readonly RevisionLine[]
  readonly chosen: readonly number[]
  readonly onChange: (chosen: readonly number[]) => void
}

function Baselines({ candidates, chosen, onChange }: BaselinesProps) {
  const id = useId()
  const full = chosen.length >= baselineCount
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {t('project.export.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {candidates.length === 0 ? t('project.export.none') : t('project.export.lead', { most: baselineCount })}
      </Text>
      {candidates.length > 0 && (
        <>
          <Table verticalSpacing={6} className={classes.baselines}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('project.export.revision')}</Table.Th>
                <Table.Th>{t('project.export.of')}</Table.Th>
                <Table.Th>{t('project.export.what')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {candidates.toReversed().map((line) => {
                const isChosen = chosen.includes(line.number)
                return (
                  <Table.Tr key={line.number}>
                    <Table.Td>
                      <Checkbox
                        label={t('project.export.number', { number: line.number })}
                        checked={isChosen}
                        disabled={full && !isChosen}
                        onChange={(event) =>
                          onChange(
                            event.currentTarget.checked ? [...chosen, line.number] : chosen.filter((number) => number !== line.number),
                          )
                        }
                      />
                    </Table.Td>
                    <Table.Td className="figures">{formatDate(line.asOf, language())}</Table.Td>
                    <Table.Td className="anywhere">{whatItIs(line)}</Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
          <Text size="sm" c="dimmed" mt={4} className="figures">
            {t('project.export.chosen', { count: chosen.length, most: baselineCount })}
          </Text>
        </>
      )}
    </section>
  )
}
