import { timeOut } from "@/server/within";

interface Share {
  held: number;
  waiting: (() => void)[];
}

/**
 * Limits the number of connections that one tenant uses at a time, so that requests waiting for locked rows of a tenant
 * leave some to everyone else. Requests beyond the limit wait for one of the tenant's own connections.
 */
export class ConnectionShares {
  readonly #limit: number;
  readonly #shares = new Map<number, Share>();

  /** A quarter of the connections, at least one, is never available to a single tenant; a tenant has at least one. */
  constructor(size: number) {
    this.#limit = Math.max(1, size - Math.ceil(size / 4));
  }

  /** Takes a share; false if the caller has to wait. */
  #tryTake(tenantId: number): boolean {
    const share = this.#shares.get(tenantId);
    if (!share) this.#shares.set(tenantId, { held: 1, waiting: [] });
    else if (share.held < this.#limit) share.held += 1;
    else return false;
    return true;
  }

  /** Takes a share: true immediately, or a promise of whether one was returned in time. */
  take(tenantId: number, timeoutMs: number): true | Promise<boolean> {
    return this.#tryTake(tenantId) || this.#takeWithin(timeoutMs, tenantId);
  }

  #takeWithin(timeoutMs: number, tenantId: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiting = this.#shares.get(tenantId)?.waiting ?? [];
      const endWait = timeOut(timeoutMs, () => {
        waiting.splice(waiting.indexOf(take), 1);
        resolve(false);
      });
      const take = () => {
        endWait();
        resolve(true);
      };
      waiting.push(take);
    });
  }

  /** Returns a share to the one waiting longest. */
  release(tenantId: number): void {
    const share = this.#shares.get(tenantId);
    if (!share) return;
    const next = share.waiting.shift();
    if (next) next();
    else if (share.held > 1) share.held -= 1;
    else this.#shares.delete(tenantId);
  }
}
