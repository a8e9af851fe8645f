import { describe, expect, it, onTestFinished } from 'vitest'
import { addDays, now, today } from '#shared/calendar/dates.ts'
import type { TypedText } from '#shared/planning/typedText.ts'
import { createSession, type Session } from '#renderer/session/session.ts'
import { keepSelection } from '#renderer/session/keepSelection.ts'
import { keepTyped } from '#renderer/session/keepTyped.ts'
import { keepTyping, type Typing } from '#renderer/session/typing.ts'
import type { Database } from '#renderer/store/database.ts'
import { takeOverTyping, writeTyping } from '#renderer/store/typing.ts'
import { newStore, roadmap, storeWithSample } from './stores.ts'

const activity = 'tablet-renewal'
const place = { kind: 'activity', id: activity, path: 'owner' } as const
const text: TypedText = {
  key: 'one',
  at: now(),
  roadmap,
  screen: 'roadmap',
  selected: { kind: 'activity', id: activity },
  label: 'Owner',
  around: 'Renewal of the tablets',
  text: 'Maria',
  field: { place, was: 'Jonas Beck', value: 'Maria' },
}
const nobody = () => false

const rows = async (database: Database) => {
  const found = await database.settings.where('name').startsWith('typing/').toArray()
  return found.map(({ name, value }) => `${name} ${(value as { texts: TypedText[] }).texts.map((one) => one.text).join(', ')}`)
}

describe('the journals of windows', () => {
  it('are taken over from windows that are no more, by one window alone, and stay until they are answered', async () => {
    const database = await newStore()
    await writeTyping(database, 'dead', 'dead', [text])
    await writeTyping(database, 'living', 'living', [text])
    const isThere = (window: string) => window !== 'dead'
    const [first, second] = await Promise.all([takeOverTyping(database, 'first', isThere), takeOverTyping(database, 'second', isThere)])
    expect([first, second].toSorted((a, b) => b.length - a.length)).toEqual([[{ row: 'dead', texts: [text] }], []])
    // The window that offered it ended as well, before it was answered.
    expect(await takeOverTyping(database, 'third', (window) => window === 'living')).toEqual([{ row: 'dead', texts: [text] }])
    await writeTyping(database, 'dead', 'third', [])
    expect(await rows(database)).toEqual(['typing/living Maria'])
  })

  it('are read as far as they make sense: a damaged text takes no other along, and nothing is offered for ever', async () => {
    const database = await newStore()
    const old = { ...text, at: `${addDays(today(), -61)}T12:00:00.000Z` }
    const damaged = [
      { ...text, key: '__proto__' },
      { ...text, screen: 7 },
      { ...text, field: { place: { ...place, path: '../..' }, was: '', value: '' } },
      null,
      'text',
    ]
    await database.settings.bulkPut([
      { name: 'typing/mixed', value: { holder: 'mixed', texts: [...damaged, old, text] } },
      { name: 'typing/nothing', value: { holder: 'nothing', texts: damaged } },
      { name: 'typing/odd', value: 'no journal' },
      { name: 'typing/odder', value: { holder: 3 } },
    ])
    expect(await takeOverTyping(database, 'own', nobody)).toEqual([
      { row: 'mixed', texts: [text] },
      { row: 'nothing', texts: [] },
    ])
    expect(await database.settings.where('name').startsWith('typing/').primaryKeys()).toEqual([
      'typing/mixed',
      'typing/odd',
      'typing/odder',
    ])
  })
})

interface Window {
  readonly session: Session
  readonly typing: Typing
  /** How often the journal was written. */
  readonly written: () => number
}

async function openWindow(given?: Database): Promise<Window> {
  const database = given ?? (await storeWithSample()).database
  const session = createSession(database, `#/${roadmap}/roadmap`)
  await expect.poll(() => session.getState().open?.id).toBe(roadmap)
  let count = 0
  const counted = (table: IDBObjectStore['put']) =>
    function put(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      if (this.name === 'settings') count += 1
      return table.apply(this, args)
    }
  const usual = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
  IDBObjectStore.prototype.put = counted(usual)
  const typing = keepTyping(session, { window: 'own', windows: () => Promise.resolve((window) => window === 'own') })
  onTestFinished(() => {
    IDBObjectStore.prototype.put = usual
    typing.stop()
    session.dispose()
    document.body.replaceChildren()
  })
  return { session, typing, written: () => count }
}

function show(html: string): HTMLInputElement | HTMLTextAreaElement {
  document.body.innerHTML = html
  const control = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (!control) throw new Error('No control')
  return control
}

function type(control: HTMLInputElement | HTMLTextAreaElement, value: string) {
  control.focus()
  for (let end = 1; end <= value.length; end += 1) {
    control.value = value.slice(0, end)
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
}

const form = '<div role="dialog" aria-label="New roadmap"><label>Purpose *<textarea></textarea></label></div>'
const fieldOf = (value: unknown, was: unknown = 'Jonas Beck') => {
  const control = show('<label>Owner<input type="text"></label>')
  control.dataset['unsaved'] = JSON.stringify({ place, was, value })
  return control
}

describe('what is typed', () => {
  it('is written once for many keys, with where it stands, and no longer when nothing of it is left', async () => {
    const { session, written } = await openWindow()
    const control = show(form)
    type(control, 'x'.repeat(200))
    await expect.poll(() => rows(session.database)).toEqual([`typing/own ${'x'.repeat(200)}`])
    expect(written()).toBe(1)
    expect((await session.database.settings.get('typing/own'))?.value).toMatchObject({
      holder: 'own',
      texts: [{ label: 'Purpose', around: 'New roadmap', field: null, roadmap, screen: 'roadmap', selected: null }],
    })
    // Cleared, as a form is when what it held was added.
    control.value = ''
    await expect.poll(() => rows(session.database)).toEqual([])
  })

  it('in a dialog is there as long as the dialog, at whichever step of it', async () => {
    const { session } = await openWindow()
    type(show(form), 'Typed at the first step')
    await expect.poll(() => rows(session.database)).toEqual(['typing/own Typed at the first step'])
    document.querySelector('label')?.remove()
    const dialog = document.querySelector('[role="dialog"]')
    if (dialog) dialog.innerHTML = '<label>Unit<input type="text"></label>'
    const second = document.querySelector('input')
    if (second) type(second, 'Second')
    await expect.poll(() => rows(session.database)).toEqual(['typing/own Second, Typed at the first step'])
    dialog?.remove()
    await expect.poll(() => rows(session.database)).toEqual([])
  })

  it('in a field is named by its record, and gone once the field says that it is saved, or says what is stored', async () => {
    const { session } = await openWindow()
    const control = fieldOf('Maria')
    type(control, 'Maria')
    await expect.poll(() => rows(session.database)).toEqual(['typing/own Maria'])
    expect((await session.database.settings.get('typing/own'))?.value).toMatchObject({
      texts: [{ around: 'Renewal of the tablets', field: { place, value: 'Maria' } }],
    })
    control.dataset['unsaved'] = ''
    await expect.poll(() => rows(session.database)).toEqual([])
    control.dataset['unsaved'] = JSON.stringify({ place, was: 'Jonas Beck', value: 'Jonas Beck' })
    type(control, 'Jonas Beck ')
    const other = fieldOf('Ben')
    type(other, 'Ben')
    await expect.poll(() => rows(session.database)).toEqual(['typing/own Ben'])
  })

  it('to find something, or that is no text, is not kept', async () => {
    const { session, typing } = await openWindow()
    for (const html of [
      '<input type="search">',
      '<input data-passing>',
      '<input type="password">',
      '<div class="mantine-Select-root"><input></div>',
      '<input readonly>',
    ])
      type(show(html), 'budget')
    type(show('<input>'), 'kept')
    await typing.leave()
    expect(await rows(session.database)).toEqual(['typing/own kept'])
  })

  it('never meets an error of a database that is closed', async () => {
    const { session, typing } = await openWindow()
    session.database.close()
    type(show(form), 'Typed')
    await typing.leave()
    expect(typing.offered.getState()).toEqual([])
  })

  it('is offered at once where its field left the screen and could not be saved, and not where it was', async () => {
    const { session, typing } = await openWindow()
    const leave = async (value: string) => {
      const control = fieldOf(value)
      type(control, value)
      control.remove()
    }
    await leave('Saved')
    await session.perform({
      action: 'edit',
      subject: '',
      changes: () => [{ kind: 'activity', id: activity, before: { owner: 'Jonas Beck' }, after: { owner: 'Saved' } }],
    })
    await typing.leave()
    await expect.poll(() => rows(session.database)).toEqual([])
    expect(typing.offered.getState()).toEqual([])

    await leave('Refused')
    await session.perform({
      action: 'edit',
      subject: '',
      changes: () => [{ kind: 'activity', id: activity, before: { owner: 'another' }, after: { owner: 'Refused' } }],
    })
    await typing.leave()
    await expect.poll(() => typing.offered.getState().map(({ texts }) => texts.map((one) => one.text))).toEqual([['Refused']])
    await expect.poll(() => rows(session.database)).toHaveLength(1)
    await typing.forget(new Set(typing.offered.getState().flatMap(({ texts }) => texts.map(({ key }) => key))))
    expect(await rows(session.database)).toEqual([])
  })

  it('in a field that left with its roadmap is offered where it was not committed, by the name of its record, and not where it was or nothing is new', async () => {
    const { session, typing } = await openWindow()
    const leave = async (value: unknown, mark?: string) => {
      const control = fieldOf(value)
      type(control, String(value))
      if (mark !== undefined) control.dataset['unsaved'] = mark
      session.goTo({ roadmap: null })
      control.remove()
      await typing.leave()
      await session.settled()
    }
    const back = async () => {
      session.goTo({ roadmap })
      await expect.poll(() => session.getState().open?.id).toBe(roadmap)
    }
    // Taken back by Esc; as it is stored; no value that any rule would take.
    await leave('Taken back', '')
    await back()
    await leave('Jonas Beck')
    await back()
    await leave(null)
    await back()
    const commit = (before: string, after: string) =>
      session.perform({
        action: 'edit',
        subject: '',
        changes: () => [{ kind: 'activity', id: activity, before: { owner: before }, after: { owner: after } }],
      })
    void commit('Jonas Beck', 'Committed')
    await leave('Committed')
    await back()
    void commit('Committed', 'Committed as well')
    void commit('Committed as well', 'Changed since')
    await leave('Committed as well')
    await expect.poll(() => rows(session.database)).toEqual([])
    expect(typing.offered.getState()).toEqual([])
    await back()
    const control = fieldOf('Left behind', 'Changed since')
    type(control, 'Left behind')
    session.goTo({ roadmap: null })
    control.remove()
    await expect
      .poll(() => typing.offered.getState().flatMap(({ texts }) => texts))
      .toMatchObject([{ text: 'Left behind', around: 'Renewal of the tablets' }])
    expect(session.getState().problem).toBeNull()
    await expect.poll(() => rows(session.database)).toHaveLength(1)
  })

  it('in a form outside of dialogs is offered where one was led away from it, and not where it was submitted, cancelled or only a part of it went', async () => {
    const { session, typing } = await openWindow()
    const open = (html = '<form aria-label="Decisions"><label>New decision<input type="text"></label></form>') => {
      const control = show(html)
      control.form?.addEventListener('submit', (event) => event.preventDefault())
      type(control, 'Buy two')
      return control
    }
    const goes = async (what: Element | null | undefined) => {
      what?.remove()
      await typing.leave()
      await session.settled()
    }
    const submitted = open()
    submitted.form?.requestSubmit()
    await goes(submitted.form)
    const cancelled = open()
    cancelled.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await goes(cancelled.form)
    await goes(open().closest('label'))
    await goes(open('<label>Name a stakeholder<input type="text"></label>').closest('label'))
    await goes(open('<div role="dialog"><form><input type="text"></form></div>').closest('[role="dialog"]'))
    await expect.poll(() => rows(session.database)).toEqual([])
    expect(typing.offered.getState()).toEqual([])
    const again = open()
    again.form?.requestSubmit()
    type(again, 'Buy three')
    await goes(again.form)
    await expect
      .poll(() => typing.offered.getState().flatMap(({ texts }) => texts))
      .toMatchObject([{ text: 'Buy three', label: 'New decision', around: 'Decisions', field: null }])
    await expect.poll(() => rows(session.database)).toHaveLength(1)
  })

  it('is written again after it could not be written, without another key', async () => {
    const { session } = await openWindow()
    const usual = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
    let failed = 0
    IDBObjectStore.prototype.put = function put(...args) {
      if (this.name === 'settings' && failed++ < 2) throw new DOMException('full', 'QuotaExceededError')
      return usual.apply(this, args)
    }
    type(show(form), 'Typed')
    await expect.poll(() => rows(session.database), { timeout: 5_000 }).toEqual(['typing/own Typed'])
    expect(failed).toBe(3)
  })

  it('on a screen that breaks is offered at once, in forms and in fields, and can be discarded and offered again', async () => {
    const { session, typing } = await openWindow()
    type(show(form), 'In a form')
    document.body.replaceChildren()
    typing.keepAll()
    await expect.poll(() => rows(session.database)).toHaveLength(1)
    const [row] = typing.offered.getState()
    expect(row?.texts).toMatchObject([{ text: 'In a form', field: null }])
    await typing.forget(new Set(row?.texts.map(({ key }) => key)))
    expect([typing.offered.getState(), await rows(session.database)]).toEqual([[], []])
    await typing.offerAgain(row?.texts ?? [])
    expect(typing.offered.getState()).toMatchObject([{ texts: row?.texts }])
    expect(await rows(session.database)).toHaveLength(1)
  })
})

describe('keeping what was typed', () => {
  it('is one revision that is taken back in one step, also of a roadmap that is not open', async () => {
    const { session } = await openWindow()
    const before = session.getState().open?.position.number ?? 0
    session.goTo({ roadmap: null, screen: 'roadmap' })
    const prose: TypedText = {
      ...text,
      key: 'two',
      text: 'In two waves',
      field: { place: { ...place, path: 'description' }, was: '', value: 'In two waves' },
    }
    const gone: TypedText = { ...text, key: 'three', field: { place: { ...place, id: 'nowhere' }, was: '', value: 'x' } }
    const { texts, revisions, refused } = await keepTyped(session, [
      { text, stored: 'Jonas Beck' },
      { text: prose, stored: '' },
      { text: gone, stored: undefined },
    ])
    expect(texts).toEqual([text, prose])
    expect(revisions).toMatchObject([{ number: before + 1, action: 'typing', subject: 'Renewal of the tablets' }])
    expect(refused.size).toBe(0)
    session.goTo({ roadmap })
    await expect
      .poll(() => session.getState().open?.state.activity[activity])
      .toMatchObject({ owner: 'Maria', description: 'In two waves' })
    await session.undo(revisions[0])
    expect(session.getState().open?.state.activity[activity]).toMatchObject({ owner: 'Jonas Beck', description: '' })
    expect(session.getState().open?.position.number).toBe(before + 2)
  })

  it('leaves out what was changed after it was shown, and says of each text why its roadmap could not be committed to', async () => {
    const { session } = await openWindow()
    await session.perform({
      action: 'edit',
      subject: '',
      changes: () => [{ kind: 'activity', id: activity, before: { owner: 'Jonas Beck' }, after: { owner: 'Ben' } }],
    })
    const prose: TypedText = {
      ...text,
      key: 'two',
      text: 'In two waves',
      field: { place: { ...place, path: 'description' }, was: '', value: 'In two waves' },
    }
    const removed: TypedText = { ...text, key: 'three', roadmap: 'removed' }
    const { texts, refused } = await keepTyped(session, [
      { text: removed, stored: 'Jonas Beck' },
      { text, stored: 'Jonas Beck' },
      { text: prose, stored: '' },
    ])
    expect(texts).toEqual([prose])
    expect([...refused]).toEqual([['three', { kind: 'store', problem: 'missing' }]])
    expect(session.getState().open?.state.activity[activity]).toMatchObject({ owner: 'Ben', description: 'In two waves' })
  })
})

describe('what was selected', () => {
  it('is selected again in the same window on the same screen, as far as it is still there', async () => {
    const { database } = await storeWithSample()
    const open = (hash: string) => {
      const session = createSession(database, hash)
      onTestFinished(() => session.dispose())
      keepSelection(session)
      return session
    }
    const first = open(`#/${roadmap}/roadmap`)
    first.select({ kind: 'activity', id: activity })
    const again = open(`#/${roadmap}/roadmap`)
    expect(again.getState().selection).toEqual({ kind: 'activity', id: activity })
    expect(open(`#/${roadmap}/outcomes`).getState().selection).toBeNull()
    again.select({ kind: 'activity', id: 'nowhere' })
    const third = open(`#/${roadmap}/roadmap`)
    await expect.poll(() => third.getState().open?.id).toBe(roadmap)
    expect(third.getState().selection).toBeNull()
    sessionStorage.setItem('rearview.selected', '{"place":')
    expect(open(`#/${roadmap}/roadmap`).getState().selection).toBeNull()
    sessionStorage.clear()
  })
})
