import { faultsOf } from './fault.mjs'

/** What the app's scheme answers, and with which policy. */
export const serving = [
  ...faultsOf('main/policy.ts', ['security-scheme', 'offline'], [
    ['csp-default', '"default-src \'none\'",\n  "script-src', '"default-src *",\n  "script-src', 'whatever has no rule of its own is allowed'],
    ['csp-script', '"script-src \'self\'"', '"script-src \'self\' \'unsafe-inline\'"', 'inline scripts run'],
    ['csp-eval', '"script-src \'self\'"', '"script-src \'self\' \'unsafe-eval\'"', 'text may be run as a script'],
    ['csp-image', '"img-src \'self\' data: blob:"', '"img-src * data: blob:"', 'images are loaded from anywhere'],
    ['csp-connect', '"connect-src \'self\'"', '"connect-src *"', 'data may be sent anywhere'],
    ['csp-worker', '"worker-src \'self\'"', '"worker-src \'self\' data: blob:"', 'a worker may be made of a text'],
    ['csp-base', "  \"base-uri 'none'\",\n  \"form-action 'none'\",\n  \"frame-ancestors 'none'\",\n].join('; ')\n\n/** A document", "  \"form-action 'none'\",\n  \"frame-ancestors 'none'\",\n].join('; ')\n\n/** A document", 'the base of addresses may be changed'],
    ['csp-form', "\"form-action 'none'\",\n  \"frame-ancestors 'none'\",\n].join('; ')\n\n/** A document", "\"frame-ancestors 'none'\",\n].join('; ')\n\n/** A document", 'a form may be sent'],
    ['csp-ancestors', "  \"frame-ancestors 'none'\",\n].join('; ')\n\n/** A document", "].join('; ')\n\n/** A document", 'the app may be shown in a frame'],
    ['csp-document', "export const documentPolicy = [\n  \"default-src 'none'\"", "export const documentPolicy = [\n  \"default-src 'none'; script-src 'unsafe-inline'\"", 'a printed document runs scripts', ['pdf', 'security-scheme']],
    ['csp-sandbox', "  'sandbox allow-same-origin allow-scripts',\n", '', 'a printed document has no sandbox'],
    ['permissions-policy', "  'camera',\n", '', 'a page may ask for the camera'],
  ]),
  ...faultsOf('main/protocol.ts', ['security-scheme'], [
    ['scheme-host', 'if (!isOurs(url)) return refusal(403)\n', '', 'app://evil/ is answered'],
    ['scheme-method', "  if (method !== 'GET' && method !== 'HEAD') return refusal(405)\n", '', 'any method is answered'],
    ['scheme-head', "method === 'HEAD' ? new Response(null, response) : response", 'response', 'HEAD is answered with a body'],
    ['scheme-path', '(await knownFiles()).get(path === \'/\' ? \'/index.html\' : plain(path))', 'join(files, path === \'/\' ? \'/index.html\' : plain(path))', 'a path leads out of the folder'],
    ['scheme-links', 'return entry.isFile() ? [[path + entry.name, file]] : []', 'return [[path + entry.name, file]]', 'links are followed'],
    ['scheme-sniff', "  'X-Content-Type-Options': 'nosniff',\n", '', 'types are guessed'],
    ['scheme-referrer', "  'Referrer-Policy': 'no-referrer',\n", '', 'addresses are told on'],
    ['scheme-opener', "  'Cross-Origin-Opener-Policy': 'same-origin',\n", '', 'a window may hold on to another'],
    ['scheme-resource', "  'Cross-Origin-Resource-Policy': 'same-origin',\n", '', 'others may embed what is ours'],
    ['scheme-permissions', "  'Permissions-Policy': permissionsPolicy,\n", '', 'a page may ask for what it never needs'],
    ['scheme-policy', "  'Content-Security-Policy': appPolicy,\n", '', 'pages have no policy'],
    ['scheme-document', "{ 'Content-Security-Policy': documentPolicy }", '{}', 'a printed document has the policy of the app'],
    ['scheme-csp', 'standard: true, secure: true, supportFetchAPI: true', 'standard: true, secure: true, supportFetchAPI: true, bypassCSP: true', 'the scheme passes by every policy', ['window']],
    ['scheme-type', "'.js': 'text/javascript; charset=utf-8'", "'.js': 'text/plain'", 'scripts have a wrong type'],
  ]),
  ...faultsOf('main/documents.ts', ['pdf'], [
    ['document-guess', 'const id = randomUUID()', 'const id = String(held.size)', "a document's address can be guessed"],
    ['document-kept', '      held.delete(id)\n', '', 'a document stays after it was printed'],
  ]),
]
