export const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Whether the keys are a text's own there; on a choice, which is an input too, they are the screen's. */
export const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !target.readOnly && !['radio', 'checkbox', 'button'].includes(target.type))

/** Does what a key stands for, unless it is typed into a text, or behind a dialog, where nobody sees what it does. */
export function unlessTyping(event: KeyboardEvent, work: () => void): void {
  if (isDialogOpen() || isText(event.target)) return
  event.preventDefault()
  work()
}

/** What was typed into a field is committed as when it is left, and the field keeps the keyboard. */
export function commitField(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)) return
  activeElement.blur()
  activeElement.focus({ preventScroll: true })
}
