import type { Page } from 'playwright'

/** Pastes a text as the clipboard of a spreadsheet or an editor gives it, where the keyboard is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    clipboardData.setData('text/html', '<table><tr><td>what a spreadsheet adds</td></tr></table>')
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
