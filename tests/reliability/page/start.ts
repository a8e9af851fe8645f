import { browserHost } from '#renderer/platform/browser.ts'
import { beginRun } from '#renderer/session/cleanEnd.ts'
import type { Finding } from '#renderer/session/guard.ts'
import { restore } from '#renderer/session/mending.ts'
import { makeInWorker } from '#renderer/session/makeSnapshot.ts'
import { keepSnapshots, type Safety } from '#renderer/session/safety.ts'
import { createSession, type Session } from '#renderer/session/session.ts'
import { start as startApp } from '#renderer/session/start.ts'
import type { Database } from '#renderer/store/database.ts'
import { rotateLog } from '#renderer/store/rotateLog.ts'
import type { Started } from '../task.ts'
import { look } from './look.ts'

export const host = browserHost()

const said = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

export interface Start {
  readonly started: Started
  /** Null where the app would show that it cannot start. */
  readonly database: Database | null
  readonly findings: readonly Finding[]
}

/** Starts as `renderer/app/main.tsx` does, up to the guard; and where that finds something and is told to, restores it. */
export async function start(restoring: boolean, name?: string): Promise<Start> {
  const running = await beginRun()
  const crashed = running.afterUncleanEnd
  let database: Database | null = null
  let findings: readonly Finding[] = []
  let left: readonly Finding[] = []
  try {
    const opened = await startApp(host, { afterUncleanEnd: crashed, ...(name !== undefined && { name }) })
    if (opened.kind === 'stopped') throw new Error(`stopped: ${opened.stop.why}`)
    ;({ database, findings } = opened)
    if (restoring && findings.length > 0) left = await restore(database, host, findings)
    await rotateLog().catch(() => {})
    running.done()
  } catch (error) {
    database?.close()
    const started = { problem: said(error), crashed, found: foundIn(findings), left: 0, seen: null, told: null }
    return { started, database: null, findings }
  }
  const base = { problem: null, crashed, found: foundIn(findings), left: left.length }
  try {
    return { started: { ...base, seen: await look(database), told: null }, database, findings }
  } catch (error) {
    return { started: { ...base, seen: null, told: said(error) }, database, findings }
  }
}

const foundIn = (findings: readonly Finding[]): Started['found'] =>
  findings.map(({ roadmap, what, expected, damaged, good }) => ({ roadmap, what, expected, damaged, good: good?.snapshot.number ?? null }))

/** The session of the app over the database; snapshots follow each commit after `wait` milliseconds. */
export function openSession(database: Database, wait: number): { session: Session; safety: Safety } {
  const safety = keepSnapshots(database, host, { make: makeInWorker, wait, retry: 1000, onProblem: () => {}, onMended: () => {} })
  return { session: createSession(database, '', safety), safety }
}

/** Waits until it holds. Throws when it takes too long. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, most = 20_000): Promise<void> {
  for (const end = performance.now() + most; performance.now() < end;) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error(`${what} did not come about`)
}

/** Opens a roadmap in the session, as a click on it does. */
export async function goTo(session: Session, roadmap: string): Promise<void> {
  session.goTo({ roadmap })
  await until(() => session.getState().open?.id === roadmap || session.getState().problem !== null, `opening ${roadmap}`)
  const { problem } = session.getState()
  if (problem) throw new Error(`opening ${roadmap}: ${JSON.stringify(problem)}`)
}

export async function snapshotted(roadmap: string, hash: string): Promise<boolean> {
  const list = await host.snapshots.list()
  return list.outcome === 'listed' && list.snapshots.some((one) => one.roadmap === roadmap && hash.startsWith(one.hash))
}
