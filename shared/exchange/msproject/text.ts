const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Whether there is nothing in the text but what stands between tags as it is: most texts are so. */
const isPlain = (text: string): boolean => /^[\t\n -%'-;=?-~]*$/.test(text)

/** Returns the text as it stands between tags. What XML cannot hold, a control character or half of one, is shown as `�`. */
export function escaped(text: string): string {
  if (isPlain(text)) return text
  // oxlint-disable-next-line no-control-regex -- those are what XML 1.0 does not allow
  const held = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
  return held.replaceAll(/[&<>\r]/g, (sign) => named[sign] ?? sign)
}
