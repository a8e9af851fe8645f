/** Content security policies: sent with every answer, so that no page can be without one. */

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
  // No form, popup, download or dialog. Its fonts are the app's, and the main process waits for them by a script of its own.
  'sandbox allow-same-origin allow-scripts',
].join('; ')

/** What of a computer no page of ours asks for. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

export const permissionsPolicy = unused.map((feature) => `${feature}=()`).join(', ')
