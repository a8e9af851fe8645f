import type { Shelf } from '#shared/safety/keeping.ts'

export interface MemoryShelf extends Shelf {
  /** The bytes of each file by `folder/file`; a test may change them. */
  readonly content: Map<string, Uint8Array<ArrayBuffer>>
  /** What the next writing fails with; null writes again. */
  fault: Error | null
}

/** A shelf that is gone with the page or the test. */
export const memoryShelf = (): MemoryShelf => {
  const content = new Map<string, Uint8Array<ArrayBuffer>>()
  const parts = (): [string, string][] => [...content.keys()].map((path) => path.split('/') as [string, string])
  const self: MemoryShelf = {
    content,
    fault: null,
    where: () => Promise.resolve(null),
    folders: () => Promise.resolve([...new Set(parts().map(([folder]) => folder))]),
    files: (folder) => Promise.resolve(parts().flatMap(([of, file]) => (of === folder ? [file] : []))),
    read: (folder, file) => {
      const bytes = content.get(`${folder}/${file}`)
      return bytes ? Promise.resolve(bytes.slice()) : Promise.reject(new Error(`no ${file}`))
    },
    write: (folder, file, bytes) => {
      if (self.fault) return Promise.reject(self.fault)
      content.set(`${folder}/${file}`, bytes.slice())
      return Promise.resolve()
    },
    remove: (folder, file) => {
      content.delete(`${folder}/${file}`)
      return Promise.resolve()
    },
    failure: () => 'unknown',
  }
  return self
}
