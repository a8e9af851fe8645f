/**
 * Returns the text by which two spellings of a name are told to be the same one: without regard to capitals, to
 * spaces around it and to how many lie between its words. Empty of a name that says nothing.
 */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
