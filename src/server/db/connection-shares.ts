interface Share {
  held: number;
  waiting: (() => void)[];
}

/**
 * Bounds how many connections are used for one tenant at a time, so that those which wait for a tenant's locked rows leave
 * some to everybody else. Whoever comes beyond waits for one of the tenant's own.
 */
export class ConnectionShares {
  readonly #limit: number;
  readonly #shares = new Map<number, Share>();

  /** A quarter of the connections, and at least one, is never one tenant's; a tenant has at least one. */
  constructor(size: number) {
    this.#limit = Math.max(1, size - Math.ceil(size / 4));
  }

  /** Takes a part; false where it has to be waited for. */
  #tryTake(tenantId: number): boolean {
    const share = this.#shares.get(tenantId);
    if (!share) this.#shares.set(tenantId, { held: 1, waiting: [] });
    else if (share.held < this.#limit) share.held += 1;
    else return false;
    return true;
  }

  /** Takes a part: true at once, or a promise of whether one was given back in time. */
  take(tenantId: number, timeoutMs: number): true | Promise<boolean> {
    return this.#tryTake(tenantId) || this.#takeWithin(timeoutMs, tenantId);
  }

  #takeWithin(timeoutMs: number, tenantId: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting = this.#shares.get(tenantId)?.waiting ?? [];
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(take), 1);
        resolve(false);
      }, timeoutMs);
      const take = () => {
        clearTimeout(timer);
        resolve(true);
      };
      waiting.push(take);
    });
  }

  /** Gives a part back; whoever waits the longest has it then. */
  giveBack(tenantId: number): void {
    const share = this.#shares.get(tenantId);
    if (!share) return;
    const next = share.waiting.shift();
    if (next) next();
    else if (share.held > 1) share.held -= 1;
    else this.#shares.delete(tenantId);
  }
}
