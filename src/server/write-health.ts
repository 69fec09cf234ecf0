import { elapsedMs, longAgo, type Moment, now } from "./elapsed";

/** For how long writes count as failing after one did: where a store is full, small ones may still succeed. */
const failingMs = 10_000;
/** Within this time the last result is returned: asking costs a write. */
const freshMs = 1000;

/** Whether a store takes changes: its own word, and what became of the changes of this process. */
export class WriteHealth {
  #failedAt = longAgo;
  #asked: { at: Moment; answer: Promise<boolean> } | undefined;

  /** To be called where a change was refused because none is taken. */
  noteRefusal(): void {
    this.#failedAt = now();
  }

  /** True when the probe, which changes something, succeeds and no change was refused a moment ago. */
  async isWell(probe: () => Promise<unknown>): Promise<boolean> {
    if (!this.#asked || elapsedMs(this.#asked.at) > freshMs) {
      const answer = probe().then(
        () => true,
        () => false,
      );
      this.#asked = { at: now(), answer };
    }
    const isTaken = await this.#asked.answer;
    return isTaken && elapsedMs(this.#failedAt) > failingMs;
  }
}
