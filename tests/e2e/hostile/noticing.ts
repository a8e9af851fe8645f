import type { BrowserContext, Page } from 'playwright'

/** Looks at each element and attribute from the moment it is there, in every page and frame. It runs in the page, so it names nothing outside of itself. */
function watchMarkup(): void {
  const seen = new Set<string>()
  const tell = (what: string): void => {
    if (seen.has(what)) return
    seen.add(what)
    ;(window as unknown as { hostileSeen(what: string): Promise<void> }).hostileSeen(what).catch(() => {})
  }
  const active = new Set(
    'script iframe frame frameset object embed applet base foreignobject portal fencedframe webview audio video source track marquee math animate animatetransform set feimage handler noscript template slot image link meta title'.split(
      ' ',
    ),
  )
  /** What holds a text by itself, and does nothing with it. */
  const holdsText = /^(title|placeholder|value|label|alt|abbr|content|aria-[a-z]+|data-[a-z-]+)$/
  const leads = new Set(
    'href xlink:href src srcset srcdoc action formaction data poster background ping manifest cite longdesc codebase'.split(' '),
  )
  const drawing = 'data:image/svg+xml;charset=utf-8,'
  const parser = new DOMParser()
  const parse = (text: string, type: DOMParserSupportedType) => parser.parseFromString(text, type).documentElement
  const marked = (text: string) => text.includes('hostile')

  const ownFile = (address: string | null): boolean => {
    if (address === null || marked(address)) return false
    const { origin, protocol, pathname } = new URL(address, document.baseURI)
    return (origin === location.origin && /^\/(assets\/|$|[a-z-]+\.(?:svg|ico|png))/.test(pathname)) || protocol === 'blob:'
  }
  /** What a page has with a harmless roadmap too. */
  const usual = (element: Element): boolean => {
    switch (element.localName) {
      case 'script':
        return element.textContent === '' && ownFile(element.getAttribute('src'))
      case 'link':
        return ownFile(element.getAttribute('href')) || element.getAttribute('href') === 'data:,'
      case 'meta':
        return (
          element.parentElement?.localName === 'head' &&
          (!element.hasAttribute('http-equiv') || element.getAttribute('content')?.startsWith("default-src 'none'; ") === true)
        )
      case 'title':
        return element.parentElement?.localName === 'head' || element.namespaceURI === 'http://www.w3.org/2000/svg'
      default:
        return false
    }
  }
  const lookAtAttribute = (element: Element, { name, value }: Attr): void => {
    const where = `${element.localName}[${name}]`
    if (name.startsWith('on')) tell(`${where} = ${value}`)
    // A drawing in an image runs nothing and asks for nothing; what is in it is looked at all the same.
    else if (where === 'img[src]' && value.startsWith(drawing))
      lookThrough(parse(decodeURIComponent(value.slice(drawing.length)), 'image/svg+xml'))
    else if (
      leads.has(name.toLowerCase())
        ? marked(value) || /^[\s\p{Cc}]*(?:java|vb)script:|^data:text/iu.test(value)
        : marked(value) && !holdsText.test(name)
    )
      tell(`${where} = ${value}`)
  }
  /** A text may stand in a string of a style sheet; nothing of it outside of one, and no address but those of the app's files. */
  const lookAtRules = (rules: string): void => {
    const bare = rules.replaceAll(/"(?:\\[^]|[^"\\])*"/g, '""')
    if (marked(bare) || /@import|expression\(|url\(\s*(?!'\/[\w/@.-]+\.woff2'|'?data:|"")/i.test(bare))
      tell(`<style> ${bare.slice(0, 300)}`)
  }
  const look = (element: Element): void => {
    if (active.has(element.localName.toLowerCase()) && !usual(element)) tell(`<${element.localName}> ${element.outerHTML.slice(0, 200)}`)
    if (element.localName === 'style') lookAtRules(element.textContent ?? '')
    for (const attribute of element.attributes) lookAtAttribute(element, attribute)
  }
  function lookThrough(node: Node): void {
    if (!(node instanceof Element)) return
    look(node)
    for (const element of node.querySelectorAll('*')) look(element)
  }
  const observer = new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) {
        const attribute = target.getAttributeNode(attributeName ?? '')
        if (attribute) lookAtAttribute(target, attribute)
      }
      if (type === 'childList') for (const node of addedNodes) lookThrough(node)
      if (target instanceof Element && target.localName === 'style') look(target)
    }
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true })
  Object.assign(window, { lookAtHtml: (html: string) => lookThrough(parse(html, 'text/html')) })
}

export interface Noticed {
  /** Returns each thing that ran, asked for an address, opened a dialog, or is no text, since it was asked last. */
  readonly take: () => string[]
  /** Parses HTML as a page would, without showing it, and looks at all that is in it. */
  readonly lookAtHtml: (page: Page, html: string) => Promise<void>
}

/** Notices from now on whatever a hostile text does in the pages of a browser. Addresses of the app are those of `home` and its assets. */
export async function notice(context: BrowserContext): Promise<Noticed> {
  const things: string[] = []
  await context.exposeBinding('__hostileRan', (_source, number: unknown) => {
    things.push(`text ${String(number)} ran`)
  })
  await context.exposeBinding('hostileSeen', (_source, what: unknown) => {
    things.push(`not a text: ${String(what)}`)
  })
  await context.addInitScript(watchMarkup)
  context.on('dialog', (dialog) => {
    things.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    if (/hostile[./]/.test(request.url())) things.push(`request: ${request.url()}`)
  })
  return {
    take: () => things.splice(0),
    lookAtHtml: (page, html) => page.evaluate((text) => (window as unknown as { lookAtHtml(html: string): void }).lookAtHtml(text), html),
  }
}
