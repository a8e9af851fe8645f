import { t } from '#shared/text/index.ts'

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

/** The sentence that says how an activity serves an outcome, made of both titles, to be edited. */
export const proposedSentence = (outcome: string, activity: string): string =>
  t('roadmap.inspector.sentenceProposal', { outcome: lowerFirst(outcome), activity: lowerFirst(activity) })
