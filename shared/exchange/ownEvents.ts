/** The property of a milestone of Rearview in a calendar that is its title and nothing else. */
export const ownTitle = 'X-REARVIEW-TITLE'

/** Returns whether an event of this name is a review of a roadmap, or the meeting that one set. */
export const isReviewEvent = (uid: string): boolean => /^(review|meeting)-.*@rearview$/.test(uid)

/** Returns the title that a milestone of Rearview has in a calendar, escaped as it stands there; null of any other event. */
export const milestoneTitle = (properties: ReadonlyMap<string, string>): string | null =>
  /^milestone-.*@rearview$/.test(properties.get('UID') ?? '') ? (properties.get(ownTitle) ?? null) : null
