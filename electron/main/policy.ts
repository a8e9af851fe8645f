/** Content security policies: sent with every page, so that no page can be without one. */

/** The app: its own scripts, no inline script, no other origin for anything. */
export const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Component libraries set style attributes and add style elements.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A document that is printed: no script at all, whatever a user's text has put into it. */
export const documentPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
