import type { DocumentModel } from './render.tsx'

export type { DocumentModel } from './render.tsx'
export { layoutOf, papersFor } from './TitleBlock.tsx'
export type { Picture } from './picture.tsx'

/** Returns the HTML of a document. What renders it is loaded at the first use: few sessions print. */
export async function documentHtml(given: DocumentModel): Promise<string> {
  const { renderRoadmap } = await import('./render.tsx')
  return renderRoadmap(given, document.baseURI)
}
