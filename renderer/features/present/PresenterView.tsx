import { type ReactNode, useEffect, useState } from 'react'
import { localMoment, now } from '#shared/calendar/dates.ts'
import { type Deck, type Slide, subjectKey } from '#shared/document/deck/slide.ts'
import { decisionsOf, noteOnSlide } from '#shared/review/decisions.ts'
import { reviewAtHand } from '#shared/review/due.ts'
import { t } from '#shared/text/index.ts'
import { useOpen, useSessionActions } from '../../session/useSession.ts'
import { ProseField } from '../../ui/Fields.tsx'
import classes from './present.module.css'
import { SlideView } from './SlideView.tsx'

interface Props {
  readonly deck: Deck
  readonly slide: Slide
  readonly blank: 'black' | 'white' | null
  readonly controls: ReactNode
}

/** What whoever presents sees while another window shows the slides: this one, the next, notes, the time, and what was decided. */
export function PresenterView({ deck, slide, blank, controls }: Props) {
  const next = deck.slides[deck.slides.indexOf(slide) + 1]
  return (
    <>
      <div className={classes.presenter}>
        <div className={classes.now}>
          <h1>{blank ? t(`present.blank.${blank}`) : t('present.onScreen')}</h1>
          <div className={`${classes.preview} ${classes.framed}`}>
            <SlideView deck={deck} slide={slide} still />
          </div>
        </div>
        <div className={classes.beside}>
          <Clock />
          <section aria-label={t('present.nextSlide')}>
            <h2>{t('present.nextSlide')}</h2>
            {next ? (
              <div className={`${classes.next} ${classes.framed}`} aria-hidden>
                <SlideView deck={deck} slide={next} still />
              </div>
            ) : (
              <p>{t('present.lastSlide')}</p>
            )}
          </section>
          <Notes slide={slide} />
          <Decisions />
        </div>
      </div>
      <div className={classes.foot}>{controls}</div>
    </>
  )
}

const two = (value: number) => String(value).padStart(2, '0')

/** The time of day, and how long it is going on. */
function Clock() {
  const [{ seconds, time }, setTime] = useState(() => ({ seconds: 0, time: localMoment(now()).time }))
  useEffect(() => {
    const begun = performance.now()
    const timer = setInterval(
      () => setTime({ seconds: Math.floor((performance.now() - begun) / 1000), time: localMoment(now()).time }),
      1000,
    )
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={classes.clock}>
      <div>
        {time}
        <small>{t('present.time')}</small>
      </div>
      <div>
        {seconds >= 3600 && `${Math.floor(seconds / 3600)}:`}
        {two(Math.floor(seconds / 60) % 60)}:{two(seconds % 60)}
        <small>{t('present.elapsed')}</small>
      </div>
    </div>
  )
}

/** What the app knows of a slide, and what whoever presents wants to say. */
function Notes({ slide }: { readonly slide: Slide }) {
  const session = useSessionActions()
  const { state } = useOpen()
  const review = reviewAtHand(state)
  const key = subjectKey(slide)
  return (
    <section aria-label={t('present.notes')}>
      <h2>{t('present.notes')}</h2>
      {slide.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {review ? (
        <ProseField
          key={key}
          quiet
          label={t('present.ownNote')}
          placeholder={t('present.ownNoteHint')}
          value={review.slideNotes.find((note) => note.slide === key)?.text ?? ''}
          onCommit={(text) =>
            session.perform({
              action: 'slide-note',
              subject: slide.title,
              changes: (current) => noteOnSlide(current, { review: review.id, slide: key, text }),
            })
          }
        />
      ) : (
        slide.notes.length === 0 && <p>{t('present.noNotes')}</p>
      )}
    </section>
  )
}

/** What was decided in the open review. */
function Decisions() {
  const { state } = useOpen()
  const review = reviewAtHand(state)
  const decisions = review ? decisionsOf(state, review.id) : []
  return (
    <section aria-label={t('present.decisions')}>
      <h2>{t('present.decisions')}</h2>
      {decisions.length === 0 ? (
        <p>{t('present.noDecisions')}</p>
      ) : (
        <ol className={classes.said}>
          {decisions.map(({ id, title, owner }) => (
            <li key={id}>{owner === '' ? title : t('present.decided', { title, owner })}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
