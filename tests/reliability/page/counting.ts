import type { Figures } from '../task.ts'
import { tell } from './tell.ts'

/** Counts the cases of a long job as they are done, and keeps what went wrong in any of them. */
export class Count {
  private reached = 0
  private readonly faults: string[] = []
  readonly notes: string[] = []

  fault(sentence: string): void {
    this.faults.push(sentence)
  }

  /** One more case is done, whether it went well or not. */
  async done(): Promise<void> {
    this.reached += 1
    if (this.reached % 25 === 0) await tell({ kind: 'progress', done: this.reached })
  }

  get figures(): Figures {
    return { reached: this.reached, faults: this.faults, notes: this.notes }
  }
}
