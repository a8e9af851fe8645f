import { createElement, Fragment } from 'react'

/** Lines that were broken before, since pages are divided by their number. */
export const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  createElement(Fragment, null, ...lines.flatMap((line, index) => (index === 0 ? [line] : [createElement('br'), line])))
