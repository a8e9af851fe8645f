import type { Id } from '#shared/domain/fields.ts'

let asked: Id | null = null

/** Has the review screen show this review when it is opened next. */
export const askForReview = (review: Id): void => {
  asked = review
}

/** The review that was asked for and is not shown yet; null where none was. */
export const askedReview = (): Id | null => asked

/** It is shown: coming back later shows what is usual. */
export const forgetAskedReview = (): void => {
  asked = null
}
