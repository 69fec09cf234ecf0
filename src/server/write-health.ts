/** How long writes count as failing after one did: in a full store, small ones may still succeed. */
const failingMs = 10_000;
/** How long the last result is returned: a check costs a write. */
const freshMs = 1000;

/** Whether a store accepts changes: its own response, and the results of this process's changes. */
export class WriteHealth {
  #failedAt = Number.NEGATIVE_INFINITY;
  #asked: { at: number; answer: Promise<boolean> } | undefined;

  /** Call it when a change was refused because the store accepts none. */
  noteRefusal(): void {
    this.#failedAt = performance.now();
  }

  /** True if the probe, which writes, succeeds and no change was refused a moment ago. */
  async isWell(probe: () => Promise<unknown>): Promise<boolean> {
    const now = performance.now();
    if (!this.#asked || now - this.#asked.at > freshMs) {
      const answer = probe().then(
        () => true,
        () => false,
      );
      this.#asked = { at: now, answer };
    }
    const isTaken = await this.#asked.answer;
    return isTaken && performance.now() - this.#failedAt > failingMs;
  }
}
