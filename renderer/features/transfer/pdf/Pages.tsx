import { Skeleton, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { t } from '#shared/text/index.ts'
import type { Bytes } from '../export/useGiving.ts'
import classes from './Pages.module.css'
import { type OpenPdf, openPdf, type PDFDocumentProxy } from './pdfjs.ts'

interface Props {
  readonly bytes: Bytes | null
  /** The next one is being made: what is shown is the one before. */
  readonly waiting: boolean
}

interface Opened {
  readonly pdf: PDFDocumentProxy
  /** Width by height of each page. */
  readonly ratios: readonly number[]
}

/** The pages of a PDF as they are; the ones before stay until the next are there. */
export function Pages({ bytes, waiting }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const shown = useRef<OpenPdf | null>(null)
  useEffect(() => {
    if (!bytes) return
    let wanted = true
    openPdf(bytes).then(
      async (next) => {
        const ratios = await ratiosOf(next.pdf)
        if (!wanted) return next.close()
        shown.current?.close()
        shown.current = next
        setOpened({ pdf: next.pdf, ratios })
      },
      // What was made just now can be read; the file itself is not in doubt.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [bytes])
  useEffect(() => () => shown.current?.close(), [])
  if (!opened) return <Skeleton className={classes.empty} aria-label={t('document.preview.making')} />
  const { pdf, ratios } = opened
  return (
    <>
      <Text size="sm" c="dimmed" component="output" className="figures">
        {waiting ? t('document.preview.making') : t('document.preview.pages', { count: ratios.length })}
      </Text>
      {/* The list is scrolled by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className={classes.pages} tabIndex={0} aria-label={t('document.preview.title')} aria-busy={waiting}>
        {ratios.map((ratio, index) => (
          // Pages have no other name than their number.
          // oxlint-disable-next-line react/no-array-index-key
          <PageDrawing key={index} pdf={pdf} number={index + 1} of={ratios.length} ratio={ratio} />
        ))}
      </ol>
    </>
  )
}

async function ratiosOf(pdf: PDFDocumentProxy): Promise<number[]> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 })
    return width / height
  })
}

function PageDrawing({
  pdf,
  number,
  of,
  ratio,
}: {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly of: number
  readonly ratio: number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    // Of hundreds of pages those are drawn that are looked at.
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), { rootMargin: '400px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const element = canvas.current
    if (!element || !near) return
    let stop = () => {}
    let wanted = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      const scale = (element.clientWidth * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
      const viewport = page.getViewport({ scale })
      // Drawn aside first: what stands there stays until the new page is whole.
      const aside = window.document.createElement('canvas')
      aside.width = Math.round(viewport.width)
      aside.height = Math.round(viewport.height)
      if (!wanted) return
      const task = page.render({ canvas: aside, viewport })
      stop = () => task.cancel()
      await task.promise
      element.width = aside.width
      element.height = aside.height
      element.getContext('2d')?.drawImage(aside, 0, 0)
      element.dataset['drawn'] = 'true'
    }
    // Cancelled, or its document was closed meanwhile.
    draw().catch(() => {})
    return () => {
      wanted = false
      stop()
    }
  }, [pdf, number, near])
  return (
    <li>
      <canvas ref={canvas} role="img" aria-label={t('document.footer.page', { page: number, pages: of })} style={{ aspectRatio: ratio }} />
      <Text size="xs" c="dimmed" aria-hidden className="figures">
        {t('document.footer.page', { page: number, pages: of })}
      </Text>
    </li>
  )
}
