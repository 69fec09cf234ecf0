import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { DividedTime } from "./divided-time";
import {
  heavyUnits,
  isLong,
  type Kind,
  type Refusal,
  Share,
  type Turn,
  totalUnits,
  type Waiting,
} from "./share";

const t = textsOf("service");

/** Units of work in progress up to which nobody is asked who they are: there is enough for everyone. */
const calmUnits = 4;
/** How long a share counts after its last request. */
const contentionMs = 5_000;
/** Work in progress for longer waits for something rather than computes: it is no longer counted. */
const holdMs = 300;
/** The longest that a share is kept from starting anything by those who have used less. */
const patienceMs = 50;
/** Shares are equal if what they have used differs by no more than this, or by no more than a factor of two. */
const slackMs = 20;

const maxWaiting = 1024;
const maxWaitingPerShare = 256;
const sweepMs = 25;
/** Sweeps that work waits for its turn, and long work: 5 s and 30 s, not counting time in which the process stood still. */
const maxSweeps = 200;
const maxLongSweeps = 1200;
/** Quiet for this long: from then on nobody is asked again. */
const calmMs = 2_000;
const maxIdleShares = 1000;

interface Held {
  readonly share: Share;
  readonly kind: Kind;
  readonly units: number;
  readonly since: number;
  /** What each unit had used when it began. */
  readonly chargedFrom: number;
}

type Size = Pick<Waiting, "kind" | "units">;

interface Work {
  kind: Kind;
  /** The weight of a call: 1 to 4. */
  calls?: number;
  /** Whose share it is; asked only if the process is busy. */
  shareOf: () => string | Promise<string>;
  /** True if nobody waits for the result any more. */
  isGone?: () => boolean;
}

interface Options {
  /** Time for which the event loop has been busy. */
  activeMs: () => number;
  onWaited?: (waitMs: number) => void;
  onRefused?: (reason: Refusal) => void;
}

/**
 * Divides the event loop of a process among organizations. In calm everything starts at once. In a crowd each share has
 * few things in progress at a time; who has used least goes first, and while they are served, those who have used far more
 * start next to nothing.
 */
export class FairShare {
  readonly #options: Options;
  readonly #shares = new Map<string, Share>();
  readonly #withWaiting = new Set<Share>();
  readonly #held = new Set<Held>();
  /** Called whenever something has ended, and by each sweep. */
  readonly #paused: (() => void)[] = [];
  #units = 0;
  #waiting = 0;
  /** Set while it is crowded, and for a while after that. */
  #sweep: NodeJS.Timeout | undefined;
  #sweeps = 0;
  #crowdedAt = 0;
  /** The last two shares that asked for something. */
  #latest: { share: Share; at: number } | undefined;
  #before: { share: Share; at: number } | undefined;
  readonly #time: DividedTime;

  constructor(options: Options) {
    this.#options = options;
    this.#time = new DividedTime(options.activeMs);
  }

  /** How many requests wait for their turn. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * A turn, at once where there is room; null if nobody waits for it any more. Rejects with AppError TOO_MANY_REQUESTS if too much
   * of the share waits already, and SERVICE_UNAVAILABLE if too much waits, or for too long.
   */
  take(work: Work): Turn | Promise<Turn | null> {
    const units = unitsOf(work);
    if (this.#sweep || this.#units + units > calmUnits) return this.#takeInCrowd(work, units);
    this.#units += units;
    return {
      release: () => {
        this.#units -= units;
        if (this.#waiting > 0) this.#startNext();
      },
    };
  }

  #takeInCrowd(work: Work, units: number): Turn | Promise<Turn | null> {
    if (!this.#sweep) {
      this.#sweep = setInterval(() => this.#lookAgain(), sweepMs).unref();
      this.#time.skip();
    }
    // Without a promise if none is needed: most calls of one organization have room.
    let name: string | Promise<string>;
    try {
      name = work.shareOf();
    } catch (error) {
      return Promise.reject(error);
    }
    return typeof name === "string"
      ? this.#takeOf(name, work, units)
      : name.then((resolved) => this.#takeOf(resolved, work, units));
  }

  #takeOf(name: string, { kind, isGone = () => false }: Work, units: number): Turn | Promise<Turn | null> {
    const share = this.#shareNamed(name);
    const now = performance.now();
    if (this.#units + units > calmUnits) this.#crowdedAt = now;
    this.#note(share, now);
    if (!share.hasWaiting(kind) && this.#mayStart(share, { kind, units }, now)) {
      return this.#start(share, { kind, units }, now);
    }
    if (share.waiting >= maxWaitingPerShare) return Promise.reject(this.#refusal("share"));
    if (this.#waiting >= maxWaiting) return Promise.reject(this.#refusal("process"));
    return new Promise((start, reject) => {
      const refuse = (reason: Refusal) => reject(this.#refusal(reason));
      share.enqueue({ kind, units, since: now, sweep: this.#sweeps, isGone, start, refuse });
      this.#waiting += 1;
      this.#withWaiting.add(share);
    });
  }

  /**
   * Between two slices of a long piece of work: lets the event loop turn, and waits while somebody who has used far less is
   * being served, 50 ms at the most.
   */
  async pause(name: string): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const share = this.#sweep && this.#shares.get(name);
    const until = performance.now() + patienceMs;
    for (let now = until - patienceMs; share && now < until; now = performance.now()) {
      if (!this.#isServingModest(share, now)) return;
      await new Promise<void>((resolve) => this.#paused.push(resolve));
    }
  }

  #resumePaused(): void {
    for (const resume of this.#paused.splice(0)) resume();
  }

  #shareNamed(name: string): Share {
    const known = this.#shares.get(name);
    if (known) return known;
    const share = new Share(name);
    this.#shares.set(name, share);
    return share;
  }

  #note(share: Share, now: number): void {
    if (this.#latest?.share !== share) {
      this.#before = this.#latest;
      this.#latest = { share, at: now };
    } else this.#latest.at = now;
  }

  #isContended(share: Share, now: number): boolean {
    const other = this.#latest?.share === share ? this.#before : this.#latest;
    return other !== undefined && now - other.at < contentionMs;
  }

  #mayStart(share: Share, work: Size, now: number): boolean {
    if (this.#units > 0 && this.#units + work.units > totalUnits) return false;
    if (!share.hasRoomFor(work, { isContended: this.#isContended(share, now), now })) return false;
    return now - share.startedAt >= patienceMs || !this.#isServingModest(share, now);
  }

  /** Whether somebody who has used far less is being served. */
  #isServingModest(share: Share, now: number): boolean {
    const usedMs = share.usedMs(now);
    if (usedMs <= slackMs) return false;
    for (const held of this.#held) {
      if (held.share !== share && 2 * held.share.usedMs(now) + slackMs < usedMs) return true;
    }
    return false;
  }

  #start(share: Share, { kind, units }: Size, now: number): Turn {
    const chargedFrom = this.#time.divideAmong(this.#units);
    const held: Held = { share, kind, units, since: now, chargedFrom };
    this.#held.add(held);
    this.#units += units;
    share.begin(kind, units, now);
    return {
      release: () => {
        this.#leave(held);
        if (isLong(kind)) share.endLong(kind);
        this.#resumePaused();
        if (this.#waiting > 0) this.#startNext();
      },
    };
  }

  /** From now on it is not counted, even if it continues. */
  #leave(held: Held): void {
    if (!this.#held.delete(held)) return;
    const { share, kind, units, chargedFrom } = held;
    const usedMs = units * (this.#time.divideAmong(this.#units) - chargedFrom);
    this.#units -= units;
    share.leave(kind, units);
    share.use(kind, usedMs, performance.now());
  }

  #startNext(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const { share, work } = next;
      const now = performance.now();
      this.#dequeue(share, work);
      this.#options.onWaited?.(now - work.since);
      work.start(work.isGone() ? null : this.#start(share, work, now));
    }
  }

  /** What may start, of the share that has used least. */
  #next(): { share: Share; work: Waiting } | undefined {
    if (this.#units >= totalUnits) return undefined;
    const now = performance.now();
    let best: { share: Share; work: Waiting } | undefined;
    let leastMs = Number.POSITIVE_INFINITY;
    for (const share of this.#withWaiting) {
      const usedMs = share.usedMs(now);
      if (usedMs >= leastMs) continue;
      const work = share.heads().find((head) => this.#mayStart(share, head, now));
      if (work) [best, leastMs] = [{ share, work }, usedMs];
    }
    return best;
  }

  #dequeue(share: Share, work: Waiting): void {
    share.dequeue(work);
    this.#waiting -= 1;
    if (share.waiting === 0) this.#withWaiting.delete(share);
  }

  #lookAgain(): void {
    const now = performance.now();
    for (const held of this.#held) {
      if (now - held.since < holdMs) break;
      this.#leave(held);
    }
    this.#startNext();
    this.#resumePaused();
    this.#sweeps += 1;
    for (const share of this.#withWaiting) this.#dropFrom(share);
    if (this.#shares.size > maxIdleShares) this.#forgetIdle(now);
    if (this.#waiting > 0 || now - this.#crowdedAt < calmMs) return;
    clearInterval(this.#sweep);
    this.#sweep = undefined;
    this.#forgetIdle(now);
  }

  /** Work that has waited too long, or whose result nobody waits for. */
  #dropFrom(share: Share): void {
    const isLate = ({ kind, sweep }: Waiting) =>
      this.#sweeps - sweep > (isLong(kind) ? maxLongSweeps : maxSweeps);
    const next = () => share.heads().find((head) => head.isGone() || isLate(head));
    for (let dropped = next(); dropped; dropped = next()) {
      this.#dequeue(share, dropped);
      if (dropped.isGone()) dropped.start(null);
      else dropped.refuse("process");
    }
  }

  #forgetIdle(now: number): void {
    for (const share of this.#shares.values()) if (share.isIdle(now)) this.#shares.delete(share.name);
  }

  #refusal(reason: Refusal): AppError {
    this.#options.onRefused?.(reason);
    const details = { retryAfterSeconds: 2 };
    return reason === "share"
      ? new AppError("TOO_MANY_REQUESTS", t("tooManyAtOnce"), details)
      : new AppError("SERVICE_UNAVAILABLE", t("busy"), details);
  }
}

const unitsOf = ({ kind, calls = 1 }: Work) => (kind === "call" ? Math.min(calls, heavyUnits) : heavyUnits);
