import { en } from '#shared/text/en/index.ts'
import { language, t } from '#shared/text/index.ts'

export { saySlip } from '#shared/review/saySlip.ts'

export const sayNumber = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 }).format(value)

export const sayShare = (value: number | null): string =>
  value === null ? '–' : new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(value)

type Field = keyof typeof en.domain.field
const isField = (name: string): name is Field => Object.hasOwn(en.domain.field, name)

/** Returns the name of a record's field; of one without a name in the catalogue, the field itself. */
export const sayField = (name: string): string => (isField(name) ? t(`domain.field.${name}`) : name)
