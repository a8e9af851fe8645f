import { Checkbox, Group, Input, SegmentedControl, Select, Stack, Switch, TextInput } from '@mantine/core'
import { type Quarter, quarterLabel } from '#shared/calendar/fiscal.ts'
import { inkings } from '#shared/document/palette.ts'
import { fits, marginWidths, orientations, type PageSetup, pageSizes } from '#shared/document/page.ts'
import { all, inOrder, roadmapOf, type State } from '#shared/domain/records.ts'
import { t } from '#shared/text/index.ts'
import { type DocumentOf, keyOf, ofKey } from './documentOf.ts'

interface Props {
  readonly state: State
  readonly setup: PageSetup
  readonly onSetup: (setup: PageSetup) => void
  readonly about: DocumentOf
  readonly onAbout: (about: DocumentOf) => void
}

const parts = ['roadmap', 'outcomes', 'lists', 'history'] as const

/** What the document holds, on which paper, and how it is divided and drawn. */
export function SetupFields({ state, setup, onSetup, about, onAbout }: Props) {
  const change = (news: Partial<PageSetup>) => onSetup({ ...setup, ...news })
  const outcomes = inOrder(state, 'outcome')
  const reviews = reviewsIn(state)
  return (
    <Stack gap="md">
      {outcomes.length + reviews.length > 0 && (
        <Select
          label={t('document.setup.of')}
          size="sm"
          allowDeselect={false}
          searchable
          value={keyOf(about)}
          data={[
            { value: keyOf({ kind: 'roadmap' }), label: t('document.setup.whole') },
            ...reviews.map(({ quarter, label }) => ({ value: keyOf({ kind: 'review', quarter }), label })),
            ...outcomes.map(({ id, title }) => ({ value: keyOf({ kind: 'outcome', id }), label: t('document.setup.outcome', { title }) })),
          ]}
          onChange={(value) => onAbout(ofKey(value))}
        />
      )}
      {about.kind === 'roadmap' && <Contents state={state} setup={setup} onChange={change} />}
      <Row label={t('document.pdf.size')}>
        <Choice
          label={t('document.pdf.size')}
          value={setup.size}
          from={pageSizes}
          name={(size) => t(`document.pdf.sizes.${size}`)}
          onChange={(size) => change({ size })}
        />
        <Choice
          label={t('document.pdf.orientation')}
          value={setup.orientation}
          from={orientations}
          name={(orientation) => t(`document.pdf.orientations.${orientation}`)}
          onChange={(orientation) => change({ orientation })}
        />
      </Row>
      <Row label={t('document.setup.margins')}>
        <Choice
          label={t('document.setup.margins')}
          value={setup.margins}
          from={marginWidths}
          name={(margins) => t(`document.setup.marginsOf.${margins}`)}
          onChange={(margins) => change({ margins })}
        />
      </Row>
      {about.kind === 'roadmap' && setup.contents.roadmap && (
        <Select
          label={t('document.setup.fit')}
          size="sm"
          allowDeselect={false}
          value={setup.fit}
          data={fits.map((value) => ({ value, label: t(`document.setup.fits.${value}`) }))}
          onChange={(value) => change({ fit: fits.find((fit) => fit === value) ?? 'pages' })}
        />
      )}
      <Row label={t('document.setup.colours')}>
        <Choice
          label={t('document.setup.colours')}
          value={setup.colours}
          from={inkings}
          name={(colours) => t(`document.setup.inkings.${colours}`)}
          onChange={(colours) => change({ colours })}
        />
      </Row>
      <Switch
        label={t('document.setup.ghost')}
        checked={setup.ghost}
        onChange={(event) => change({ ghost: event.currentTarget.checked })}
      />
      <TextInput
        label={t('document.setup.footer')}
        description={t('document.setup.footerHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={160}
        value={setup.footer}
        onChange={(event) => change({ footer: event.currentTarget.value })}
      />
    </Stack>
  )
}

/** The reviews with what they are called, the last one first. */
function reviewsIn(state: State): { quarter: Quarter; label: string }[] {
  const { calendar } = roadmapOf(state)
  return all(state, 'review')
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
    .map(({ quarter }) => ({ quarter, label: t('review.of', { quarter: quarterLabel(calendar, quarter) }) }))
}

function Contents({
  state,
  setup: { contents },
  onChange,
}: {
  readonly state: State
  readonly setup: PageSetup
  readonly onChange: (news: Partial<PageSetup>) => void
}) {
  const reviews = reviewsIn(state)
  const isEmpty = !contents.review && parts.every((part) => !contents[part])
  return (
    <>
      <Input.Wrapper label={t('document.setup.contents')} labelElement="div" error={isEmpty ? t('document.setup.nothing') : null}>
        <Stack gap={6} mt={4} role="group" aria-label={t('document.setup.contents')}>
          {parts.map((part) => (
            <Checkbox
              key={part}
              size="sm"
              label={t(`document.setup.part.${part}`)}
              checked={contents[part]}
              onChange={(event) => onChange({ contents: { ...contents, [part]: event.currentTarget.checked } })}
            />
          ))}
        </Stack>
      </Input.Wrapper>
      {reviews.length > 0 && (
        <Select
          label={t('document.setup.review')}
          size="sm"
          allowDeselect={false}
          value={contents.review ?? ''}
          data={[{ value: '', label: t('document.setup.noReview') }, ...reviews.map(({ quarter, label }) => ({ value: quarter, label }))]}
          onChange={(value) => onChange({ contents: { ...contents, review: value || null } })}
        />
      )}
    </>
  )
}

const Row = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <Input.Wrapper label={label} labelElement="div">
    <Group gap="xs" mt={4}>
      {children}
    </Group>
  </Input.Wrapper>
)

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly from: readonly T[]
  readonly name: (value: T) => string
  readonly onChange: (value: T) => void
}

const Choice = <T extends string>({ label, value, from, name, onChange }: ChoiceProps<T>) => (
  <SegmentedControl
    size="xs"
    aria-label={label}
    value={value}
    data={from.map((one) => ({ value: one, label: name(one) }))}
    onChange={onChange}
  />
)
