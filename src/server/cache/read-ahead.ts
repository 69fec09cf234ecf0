import { TenantContext } from "@/server/tenancy/tenant-context";

/** A read of Redis whose key follows from who makes the call and from its input. */
export interface CacheRead<T> {
  /** Unique among all organizations and reads. */
  readonly name: string;
  /** Sends the commands at the call. */
  readonly send: () => Promise<T>;
}

const ignore = () => {};

/**
 * Reads that a call sends together with the look-up of its session, so that it waits for Redis once. Only code in the tenant
 * context of the principal gets their results: once every check has passed, and by the name of the read that it would send
 * itself, so that a wrong guess is not used. What has changed meanwhile, changed after the call began.
 */
export class ReadAhead {
  readonly #sent = new Map<string, Promise<unknown>>();

  constructor(reads: readonly CacheRead<unknown>[]) {
    for (const { name, send } of reads) {
      const result = send();
      // Perhaps nobody wants it; who does gets the error.
      result.catch(ignore);
      this.#sent.set(name, result);
    }
  }

  /** Once: what is read again may have changed. */
  take(name: string): Promise<unknown> | undefined {
    const result = this.#sent.get(name);
    this.#sent.delete(name);
    return result;
  }
}

/** The result of a read, which may have been sent ahead. */
export function resultOf<T>({ name, send }: CacheRead<T>): Promise<T> {
  // A name belongs to a single kind of read.
  const sent = TenantContext.current()?.readAhead?.take(name) as Promise<T> | undefined;
  return sent ?? send();
}
