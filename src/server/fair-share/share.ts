/** The half-life of what was used. */
const halfLifeMs = 5_000;

/** Units of work in progress, of all shares together. */
export const totalUnits = 32;
/** One share that nobody else wants: a quarter is kept for whoever comes next, as of the database connections. */
const aloneUnits = 24;
/** Calls of one share among others. Anything heavy counts as much, and is the only one of its share. */
export const heavyUnits = 4;

/**
 * The kind of work. A call counts for 1 to 4 units; the others are heavy. Each kind has its own queue, so that a page does
 * not keep calls waiting.
 */
export const kinds = ["call", "page", "import", "export"] as const;
export type Kind = (typeof kinds)[number];

/** Computes for long, unlike what waits for something: among others, a share has one of each in progress until it ends. */
export const isLong = (kind: Kind) => kind === "import" || kind === "export";

/** Pages are rendered in slices that nobody can interrupt: among others, a share rests in between. */
const pageRestFactor = 5;
/** A share that has used less than this, about a fifth of the loop, needs no rest. */
const restlessMs = 1_500;

export type Refusal = "share" | "process";

export interface Turn {
  /** Call it once, when the work has ended. */
  release(): void;
}

export interface Waiting {
  readonly kind: Kind;
  readonly units: number;
  readonly since: number;
  /** The number of the last sweep before it came. */
  readonly sweep: number;
  readonly isGone: () => boolean;
  readonly start: (turn: Turn | null) => void;
  readonly refuse: (reason: Refusal) => void;
}

/** What one organization has in progress, has used, and waits for. */
export class Share {
  readonly #lines: Record<Kind, Waiting[]> = { call: [], page: [], import: [], export: [] };
  readonly #inProgress: Record<Kind, number> = { call: 0, page: 0, import: 0, export: 0 };
  /** Long work that has not ended. */
  readonly #long = { call: 0, page: 0, import: 0, export: 0 };
  #usedMs = 0;
  #usedAt = 0;
  #restsUntil = Number.NEGATIVE_INFINITY;
  units = 0;
  waiting = 0;
  /** When it last started something. */
  startedAt = Number.NEGATIVE_INFINITY;

  constructor(readonly name: string) {}

  /** Event loop time, with older time weighted less. */
  usedMs(now: number): number {
    return this.#usedMs * 0.5 ** ((now - this.#usedAt) / halfLifeMs);
  }

  /** Adds time of the event loop, in milliseconds. A page that took long lets the pages of the share rest. */
  use(kind: Kind, ms: number, now: number): void {
    this.#usedMs = this.usedMs(now) + ms;
    this.#usedAt = now;
    if (kind === "page" && this.#usedMs > restlessMs) this.#restsUntil = now + pageRestFactor * ms;
  }

  /** Whether it may have this in progress, besides what it has; less if others want something. */
  hasRoomFor(
    { kind, units }: Pick<Waiting, "kind" | "units">,
    { isContended, now }: { isContended: boolean; now: number },
  ): boolean {
    if (!isContended) return this.units === 0 || this.units + units <= aloneUnits;
    if (kind === "call") return this.#inProgress.call === 0 || this.#inProgress.call + units <= heavyUnits;
    if (kind === "page" && now < this.#restsUntil) return false;
    const { page, import: imports, export: exports } = this.#inProgress;
    return page + imports + exports === 0 && this.#long[kind] === 0;
  }

  /** Counts something that starts now, until `leave`; what is long, until `endLong`. */
  begin(kind: Kind, units: number, now: number): void {
    this.units += units;
    this.#inProgress[kind] += units;
    if (isLong(kind)) this.#long[kind] += 1;
    this.startedAt = now;
  }

  /** It is not counted any more, though long work may go on. */
  leave(kind: Kind, units: number): void {
    this.units -= units;
    this.#inProgress[kind] -= units;
  }

  /** Something long has ended. */
  endLong(kind: Kind): void {
    this.#long[kind] -= 1;
  }

  /** Appends to the line of its kind. */
  enqueue(work: Waiting): void {
    this.#lines[work.kind].push(work);
    this.waiting += 1;
  }

  hasWaiting(kind: Kind): boolean {
    return this.#lines[kind].length > 0;
  }

  /** The first of each kind, the one that has waited longest first. */
  heads(): Waiting[] {
    return kinds.flatMap((kind) => this.#lines[kind][0] ?? []).sort((a, b) => a.since - b.since);
  }

  /** Removes the first one of its kind, which `heads` returned. */
  dequeue({ kind }: Waiting): void {
    this.#lines[kind].shift();
    this.waiting -= 1;
  }

  /** Whether it can be forgotten: nothing runs or waits, and the time that it used no longer counts. */
  isIdle(now: number): boolean {
    return (
      this.units === 0 &&
      this.waiting === 0 &&
      !kinds.some((kind) => this.#long[kind] > 0) &&
      this.usedMs(now) < 1
    );
  }
}
