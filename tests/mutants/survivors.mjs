/**
 * Faults that no test can see, each with the reason. One that is caught all the same does not belong here.
 * @type {Readonly<Record<string, string>>}
 */
export const survivors = {
  'link-audience': 'The only other window that shows a page of the app is the one with the slides. It is there only while somebody presents, when nobody is asked at all: two checks stand before the same fault.',
  'write-exclusive': 'The unfinished file has a name of 64 random bits, so that none is there already; no test can put one there.',
  'snapshot-plug': 'The folder is looked for a moment before as well, which a test sees. This second look is for a disk that is pulled out in between.',
}
