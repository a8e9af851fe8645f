const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Returns the text as it stands between tags. What XML cannot hold, a control character or half of one, is shown as `�`. */
export const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- those are what XML 1.0 does not allow
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd').replaceAll(/[&<>\r]/g, (sign) => named[sign] ?? sign)
