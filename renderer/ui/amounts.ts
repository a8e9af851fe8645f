import { language } from '#shared/text/index.ts'

const locale = () => (language() === 'en' ? 'en-GB' : language())

/** A number as a reader of the language writes it. */
export const sayAmount = (value: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value)

/** A number in few characters, for an axis: `1.2M`, and `1E20` where words end. */
export const sayShort = (value: number): string =>
  new Intl.NumberFormat(locale(), {
    notation:
      Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-3) ? 'scientific' : Math.abs(value) >= 1e5 ? 'compact' : 'standard',
    maximumFractionDigits: 3,
  }).format(value)

/** A number in full, as it is edited. */
export const writeAmount = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 20, useGrouping: false }).format(value)

/**
 * Reads a number as a reader of the language writes it, with thousands apart or not; null when the text is
 * anything else. It never drops what it does not understand.
 */
export function readAmount(text: string): number | null {
  const parts = new Intl.NumberFormat(locale()).formatToParts(-12345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const [group, decimal] = [sign('group'), sign('decimal')].map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const written = text.trim().replace(/^[−-]/, '-')
  if (!new RegExp(`^-?(\\d{1,3}(${group}\\d{3})+|\\d+)?(${decimal}\\d*)?$`).test(written) || !/\d/.test(written)) return null
  const value = Number(written.replaceAll(sign('group'), '').replace(sign('decimal'), '.'))
  return Number.isFinite(value) ? value : null
}
