/** A moment of this process, to ask later how long ago it was. */
export interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** The present moment, by both clocks. */
export const now = (): Moment => ({ wallMs: Date.now(), monotonicMs: performance.now() });

/** Before everything. */
export const longAgo: Moment = {
  wallMs: Number.NEGATIVE_INFINITY,
  monotonicMs: Number.NEGATIVE_INFINITY,
};

/**
 * Milliseconds since a moment, by the clock that has moved further: the wall clock may be set back, and the monotonic one
 * may stand still while the machine is frozen. So what is not valid for long is never valid for longer.
 */
export const elapsedMs = ({ wallMs, monotonicMs }: Moment): number =>
  Math.max(Date.now() - wallMs, performance.now() - monotonicMs);
