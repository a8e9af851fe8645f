import { t } from '#shared/text/index.ts'
import { Panel } from './Panel.tsx'
import { fileNameFor, saySubject, type Subject } from './subject.ts'
import { useGiving } from './useGiving.ts'
import { useReviewGiven } from './useReviewGiven.ts'

/** The review at hand as text, else the last that was signed. */
export function MarkdownPanel({ of: latest }: { readonly of: Subject }) {
  const giving = useGiving()
  const read = useReviewGiven(latest)
  const of = read?.of ?? latest
  const review = read?.given.review ?? null
  const name = fileNameFor(of, 'md')
  const give = async () => {
    if (!review) return
    await giving.give({
      of,
      form: 'md',
      mime: 'text/markdown',
      name,
      make: async () => {
        const { reviewMarkdown } = await import('#shared/exchange/reviewMarkdown.ts')
        return new TextEncoder().encode(reviewMarkdown(review, { revision: saySubject(of) }))
      },
    })
  }
  const lacks = read === null ? t('exporting.slides.reading') : review === null ? t('exporting.md.none') : null
  return <Panel of={of} form="md" file={name} giving={giving} lacks={lacks} onExport={() => void give()} />
}
