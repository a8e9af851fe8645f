import type { Page } from 'playwright'
import { addDays, addMonths } from '#shared/calendar/dates.ts'
import { kinds, statuses } from '#shared/domain/activity.ts'
import { laneColours } from '#shared/domain/lane.ts'
import { writeRoadmapFile } from '#shared/exchange/roadmapFile/index.ts'
import { type Revision, seal } from '#shared/history/revision.ts'
import { newActivity } from '#shared/planning/activity.ts'
import { newLane } from '#shared/planning/lane.ts'
import { add } from '#shared/planning/records.ts'
import { beginRoadmap } from '#shared/planning/roadmap.ts'

/** A roadmap file of `manyInOne`. */
export const manyActivities = (activities: number, lanes: number): Buffer => Buffer.from(writeRoadmapFile([manyInOne(activities, lanes)]))

/** The first revision of a roadmap with so many activities over so many lanes and five years; every third depends on the one before it in its lane. */
export function manyInOne(activities: number, lanes: number, id = `many${activities}`): Revision {
  const changes = [
    ...beginRoadmap({
      id,
      name: `${activities} activities`,
      unit: 'Claims',
      purpose: 'To see how many fit.',
      calendar: { kind: 'months', startMonth: 10, labelBy: 'end' },
      years: 5,
      begins: '2026-10-01',
    }),
    ...Array.from({ length: lanes }, (_, order) =>
      add(
        'lane',
        newLane({ id: `lane${order}`, name: `Lane ${order + 1}`, order, colour: laneColours[order % laneColours.length] ?? null }),
      ),
    ).flat(),
    ...Array.from({ length: activities }, (_, index) => {
      const start = addMonths('2026-10-01', (index * 7) % 55)
      const finish = addDays(addMonths(start, 2 + ((index * 5) % 14)), -1)
      const status = statuses[index % statuses.length] ?? 'idea'
      return add(
        'activity',
        newActivity({
          id: `a${index}`,
          title: `Activity ${index + 1} of this plan`,
          lane: `lane${index % lanes}`,
          start,
          finish,
          status,
          kind: kinds[index % kinds.length] ?? 'project',
          finishedOn: status === 'done' ? finish : null,
          dependsOn: index % 3 === 0 && index >= lanes ? [`a${index - lanes}`] : [],
        }),
      )
    }).flat(),
  ]
  const draft = {
    kind: 'edit',
    action: 'begin',
    subject: '',
    reason: '',
    name: null,
    author: 'Ada Quill',
    undoes: null,
    source: null,
  } as const
  return seal({ ...draft, recordedAt: '2026-11-01T09:00:00.000Z', asOf: '2026-11-01', changes, roadmap: id, number: 1, parents: [] })
}

/** Opens a roadmap file from the start screen. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: /^Open roadmap file/ }).click()
  await page.getByLabel('Roadmap file', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('region', { name: 'Roadmap', exact: true }).waitFor()
}
