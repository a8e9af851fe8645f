/**
 * Faults that no test can see, each with the reason. One that is caught all the same does not belong here.
 * @type {Readonly<Record<string, string>>}
 */
export const survivors = {
  'link-audience': 'The only other window that shows a page of the app is the one with the slides. It is there only while somebody presents, when nobody is asked at all: two checks stand before the same fault.',
}
