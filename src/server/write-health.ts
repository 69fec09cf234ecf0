import { elapsedMs, longAgo, type Moment, now } from "./elapsed";

/** How long writes count as failing after a failure: in a full store, small ones may still succeed. */
const failingMs = 10_000;
/** How long the last result is returned: a check costs a write. */
const freshMs = 1000;

/** Whether a store accepts changes: its own response, and the results of this process's changes. */
export class WriteHealth {
  #failedAt = longAgo;
  #asked: { at: Moment; isTaken: Promise<boolean> } | undefined;

  /** Call it when a change was refused because the store accepts none. */
  noteRefusal(): void {
    this.#failedAt = now();
  }

  /** True if the probe, which writes, succeeds and no change was refused a moment ago. */
  async isWell(probe: () => Promise<unknown>): Promise<boolean> {
    if (!this.#asked || elapsedMs(this.#asked.at) > freshMs) {
      const isTaken = probe().then(
        () => true,
        () => false,
      );
      this.#asked = { at: now(), isTaken };
    }
    return (await this.#asked.isTaken) && elapsedMs(this.#failedAt) > failingMs;
  }
}
