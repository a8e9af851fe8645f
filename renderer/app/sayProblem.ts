import { t } from '#shared/text/index.ts'
import type { Problem } from '../session/problem.ts'

/** The sentence for a problem: what happened, what is safe, what to do next. */
export function sayProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'store':
      return t(`app.problem.${problem.problem}`)
    case 'overtaken':
      return t('app.problem.overtaken')
    case 'plan':
      if (problem.violation.title === '') return t('app.problem.gone')
      return t(`app.problem.${problem.violation.rule}`, { title: problem.violation.title })
    case 'review':
      return t(`review.refused.${problem.refusal}`)
    case 'value':
      return t('app.problem.value', { detail: problem.detail })
    case 'unknown':
      return t('app.problem.unknown', { detail: problem.detail })
  }
}
