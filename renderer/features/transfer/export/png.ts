import type { Picture } from '../../../document/index.ts'
import type { Bytes } from './useGiving.ts'

/** A canvas is no higher and no wider, in pixels. */
export const mostSide = 16_384

/** Returns the picture as PNG. Rejects where it is cancelled, or the computer has no memory for so many pixels. */
export async function pngOf({ svg, width, height }: Picture, cancel: AbortSignal): Promise<Bytes> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    cancel.throwIfAborted()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) throw new Error('canvas')
    context.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    cancel.throwIfAborted()
    if (!blob) throw new Error(`${width} × ${height}`)
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
