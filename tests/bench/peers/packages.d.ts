/** What the pages use of the packages; the packages themselves are no part of the project. */
declare module '@svar-ui/react-gantt' {
  import type { ComponentType } from 'react'

  export interface Task {
    readonly id: string
    readonly text: string
    readonly type: 'task' | 'summary'
    readonly parent?: string
    readonly open?: boolean
    readonly start?: Date
    readonly end?: Date
  }
  export interface Scale {
    readonly unit: 'year' | 'quarter'
    readonly step: number
    readonly format: string
  }
  export const Gantt: ComponentType<{
    readonly tasks: readonly Task[]
    readonly scales: readonly Scale[]
    readonly start: Date
    readonly end: Date
    readonly cellHeight: number
    readonly cellWidth: number
    readonly scaleHeight: number
  }>
  export const Willow: ComponentType<{ readonly children: React.ReactNode }>
}

declare module 'dhtmlx-gantt' {
  interface Task {
    readonly id: string
    readonly text: string
    readonly parent?: string
    readonly open?: boolean
    readonly type?: string
    readonly start_date?: Date
    readonly end_date?: Date
  }
  export const gantt: {
    readonly config: Record<string, unknown>
    init(place: HTMLElement, from: Date, to: Date): void
    parse(data: { readonly data: readonly Task[]; readonly links: readonly never[] }): void
  }
}

declare module 'frappe-gantt' {
  const Gantt: new (
    place: HTMLElement,
    tasks: readonly { readonly id: string; readonly name: string; readonly start: Date; readonly end: Date }[],
    options: Readonly<Record<string, unknown>>,
  ) => object
  export default Gantt
}
