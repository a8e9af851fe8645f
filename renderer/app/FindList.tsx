import { Input } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { t } from '#shared/text/index.ts'
import { Key } from '../ui/Key.tsx'
import classes from './FindList.module.css'
import { type Findable, type FindGroup, type Ground, grouped } from './fuzzy.ts'
import { useFinding } from './useFinding.ts'

/** The field of the search, and under it what was found. All of it is drawn with every letter, so it is of few and plain elements. */
export function FindList({ ground, onDone }: { readonly ground: Ground; readonly onDone: () => void }) {
  const { shown, place, ask, move, chosen } = useFinding(ground)
  const list = useRef<HTMLDivElement>(null)
  // Whatever is drawn again, another is marked or others are shown.
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' })
  })
  const take = (item: Findable | undefined) => {
    if (!item) return
    item.run()
    onDone()
  }
  const byKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') take(chosen())
    else return
    event.preventDefault()
  }
  const groups: FindGroup[] = [
    ...grouped(shown.items),
    ...(shown.alike.length > 0 ? [{ name: t('app.find.alike'), items: shown.alike }] : []),
  ]
  const marked = [...shown.items, ...shown.alike][place]
  return (
    <div className={classes.find}>
      <Input
        size="lg"
        classNames={{ input: classes.field ?? '' }}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t('app.bar.searchPlaceholder')}
        aria-label={t('app.bar.search')}
        onChange={(event) => ask(event.currentTarget.value)}
        onKeyDown={byKey}
      />
      {groups.length > 0 && (
        <div ref={list} className={classes.list}>
          {groups.map(({ name, items }) => (
            <div key={name} className={classes.group} data-name={name}>
              {items.map((item) => (
                <button
                  key={item.id}
                  type="button"
                  tabIndex={-1}
                  className={classes.item}
                  data-selected={item === marked || undefined}
                  // The keyboard stays in the field.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(item)}
                >
                  <span className={classes.words}>
                    <Marked text={item.label} asked={shown.asked} />
                    {item.description !== undefined && <span className={classes.description}>{item.description}</span>}
                  </span>
                  {item.keys !== undefined && <Key keys={item.keys} />}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
      {groups.length === 0 && !shown.isOld && <div className={classes.nothing}>{t('app.bar.searchNothing')}</div>}
    </div>
  )
}

/** A text in which what was asked is marked where it says just that. */
function Marked({ text, asked }: { readonly text: string; readonly asked: string }) {
  const at = asked === '' ? -1 : text.toLowerCase().indexOf(asked.toLowerCase())
  if (at < 0) return <span className={classes.label}>{text}</span>
  const end = at + asked.length
  return (
    <span className={classes.label}>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </span>
  )
}
