import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Expects that axe-core finds nothing wrong on the page, by its own choice of rules or by those that are named. */
export async function findsNothing(page: Page, rules?: readonly string[]): Promise<void> {
  await page.evaluate(axe.source)
  const options: RunOptions = rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}
  // As text, so that a failure names what was found. What is found while a screen is being put up may be gone when it is there.
  const found = async () => {
    const { violations } = await page.evaluate(
      (asked) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(asked),
      options,
    )
    return violations
      .map(({ id, nodes }) =>
        [id, ...nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)].join('\n'),
      )
      .join('\n\n')
  }
  await expect.poll(found, { timeout: 10_000 }).toBe('')
}
