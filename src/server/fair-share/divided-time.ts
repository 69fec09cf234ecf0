/**
 * Nothing blocks the event loop for longer: if more time has passed, the process was frozen, which counts as nobody's
 * use.
 */
const maxSliceMs = 500;

/** Divides the time for which the event loop has been busy evenly among the units of work in progress. */
export class DividedTime {
  readonly #busyMs: () => number;
  #dividedUntil = 0;
  #perUnitMs = 0;

  constructor(busyMs: () => number) {
    this.#busyMs = busyMs;
  }

  /** What the loop has done so far counts as nobody's use. */
  skip(): void {
    this.#dividedUntil = this.#busyMs();
  }

  /** Call it before the number of units changes. Returns what each unit that was always in progress has had so far. */
  divideAmong(units: number): number {
    const busyMs = this.#busyMs();
    const sliceMs = Math.min(busyMs - this.#dividedUntil, maxSliceMs);
    if (units > 0) this.#perUnitMs += sliceMs / units;
    this.#dividedUntil = busyMs;
    return this.#perUnitMs;
  }
}
