import filenamify from 'filenamify/browser'

/** Short enough for 255 bytes, the limit of most file systems, in every script. */
const longest = 80

/**
 * Returns a name that Windows, macOS and Linux all accept, made from a proposed one: no folders, no
 * control or reserved characters, no reserved Windows name, no leading dot (a hidden file), at most
 * 80 characters. The extension is kept. A name of which nothing is left becomes `Rearview`.
 */
export const fileName = (proposed: string): string => {
  const name = filenamify(proposed.replace(/^[\s.]+/, ''), { replacement: '-', maxLength: longest })
  return /[\p{L}\p{N}]/u.test(name) ? name : 'Rearview'
}

/** Returns the last extension of a file's name without its dot, in lower case, or null. */
export const extensionOf = (name: string): string | null => /[^.]\.([\p{L}\p{N}]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? null

/** Returns a file's name without its last extension: a document's title. */
export const withoutExtension = (name: string): string => {
  const extension = extensionOf(name)
  return extension === null ? name : name.slice(0, -(extension.length + 1))
}
