import { language, t } from '#shared/text/index.ts'

const words = [
  () => t('outcomes.weight.w1'),
  () => t('outcomes.weight.w2'),
  () => t('outcomes.weight.w3'),
  () => t('outcomes.weight.w4'),
  () => t('outcomes.weight.w5'),
]

/** A weight from 1 to 5 in words. */
export const sayWeight = (weight: number): string => words[weight - 1]?.() ?? ''

/** A share of 1 in whole per cent. */
export const sayShare = (share: number): string => share.toLocaleString(language(), { style: 'percent' })
