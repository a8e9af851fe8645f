import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { reviewDocument } from '#shared/document/reviewDocument.ts'
import { reviewMarkdown } from '#shared/exchange/reviewMarkdown.ts'
import { newOutcome } from '#shared/planning/outcome.ts'
import { add, edit, plan } from '#shared/planning/records.ts'
import { decide } from '#shared/review/decisions.ts'
import { lessonOf, reviewOf, withActivities } from '../review/plans.ts'

const today = '2026-05-20'

/** A review in which a text stands in every place that a user writes into. */
function reviewWith(text: string) {
  const then = plan(
    withActivities({ id: 'a', title: text, finish: '2026-06-30' }, { id: 'b', title: `B ${text}`, finish: '2026-06-30' }),
    add('outcome', newOutcome({ id: 'o', title: `O ${text}`, order: 1 })),
  )
  const moved = plan(then, edit(then, 'activity', 'a', { finish: '2026-09-30' }))
  const reviewed = plan(moved, add('review', reviewOf({ attendees: [text, 'Ann'], note: `${text}\n\nand more` })))
  const learnt = plan(
    reviewed,
    add('lesson', lessonOf({ id: 'l', review: 'q2', title: `L ${text}`, cause: text, change: text, about: { kind: 'activity', id: 'a' } })),
  )
  const now = plan(
    learnt,
    decide(learnt, {
      id: 'd',
      review: 'q2',
      title: `D ${text}`,
      owner: text,
      due: '2026-07-15',
      about: { kind: 'activity', id: 'b' },
      today,
    }),
  )
  return reviewDocument({ review: 'q2', baseline: then, now, latest: now, lines: [], today })
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}
const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '')
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        '|',
        '*',
        '_',
        '`',
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '!',
        '#',
        '\\',
        '~',
        '&',
        '\n',
        ' ',
        '-',
        '1.',
        'a',
        '<b>',
        '$',
        ':',
        '@',
      ),
      minLength: 1,
      maxLength: 25,
    }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '[link](https://example.com)',
      'https://example.com/a_b',
      'www.example.com',
      'ann@example.com',
      '# no heading',
      '- no list',
      'a | b',
      'line\nbreak',
      '![x](y.png)',
      '<img src=x onerror=alert(1)>',
      '&lt;',
      '[^1]',
      '~~gone~~',
      '- [ ] task',
      'مرحبا',
      '1. one',
    ),
  )
  .filter((text) => text.trim() !== '')

it('says every title as plain text: nothing a user wrote becomes a link, HTML or anything else', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markdown = reviewMarkdown(reviewWith(text), { revision: 'Revision 7' })
      const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
      const nodes = nodesOf(tree)
      const types = new Set(nodes.map(({ type }) => type))
      for (const unwanted of [
        'html',
        'linkReference',
        'image',
        'imageReference',
        'definition',
        'footnoteReference',
        'footnoteDefinition',
        'code',
        'inlineCode',
        'emphasis',
        'delete',
        'blockquote',
        'thematicBreak',
      ] as const)
        expect([unwanted, types.has(unwanted)]).toEqual([unwanted, false])
      // A reader may make an address into a link by itself; what it leads to is what it says.
      for (const node of nodes)
        if (node.type === 'link') expect([textOf(node), `http://${textOf(node)}`, `mailto:${textOf(node)}`]).toContain(node.url)
      const cells = nodes.filter(({ type }) => type === 'tableCell').map((node) => plain(textOf(node)))
      // What Markdown has no way to hold is held otherwise.
      const wanted = plain(text).replaceAll('\u0000', '\ufffd')
      for (const title of [wanted, `B ${wanted}`, `O ${wanted}`, `D ${wanted}`]) expect(cells).toContain(plain(title))
      expect(nodes.filter(({ type }) => type === 'strong').map((node) => plain(textOf(node)))).toContain(plain(`L ${wanted}`))
      // The headings are those of the review alone.
      expect(nodes.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1)
    }),
    { numRuns: 20 },
  )
})

it('says what a reader of the wiki needs', () => {
  const markdown = reviewMarkdown(reviewWith('Photo estimates'), { revision: 'Revision 7 of 20 May 2026.' })
  expect(markdown).toContain('Revision 7 of 20 May 2026.')
  expect(markdown).toContain('This review is not signed yet.')
  expect(markdown.match(/^## .*/gm)).toEqual([
    '## Look back at 2026 Q2',
    '## Outcomes',
    '## Lessons',
    '## Look ahead',
    '## Decisions',
    '## The partnership',
  ])
  expect(markdown).toMatch(/\| Photo estimates +\| Moved/)
})
