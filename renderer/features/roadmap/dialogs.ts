import { create } from 'zustand'

/** The dialogs of the roadmap, which a menu, a key or a name opens; one at a time. */
export const useRoadmapDialogs = create<{ readonly newLane: boolean; readonly pasted: string | null }>()(() => ({
  newLane: false,
  pasted: null,
}))

const { setState } = useRoadmapDialogs

export const openNewLane = (): void => setState({ newLane: true, pasted: null })
/** The text is what the dialog begins with. */
export const openPaste = (text = ''): void => setState({ newLane: false, pasted: text })
export const closeDialogs = (): void => setState({ newLane: false, pasted: null })
