import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Piscina } from "piscina";
import { fitsBcrypt } from "@/lib/password-bytes";
import { perProcess } from "@/server/per-process";
import { tooManySignIns } from "./unavailable";

const rounds = 12;

/** About 20 seconds of work per thread: beyond that, a quick 503 is better than waiting. */
const maxQueuePerThread = 64;

/**
 * A hash of a random password that nobody has: comparing with it takes as long for an unknown user as for a known one.
 */
const unknownUserHash = "$2b$12$J0/uCmDf4T8Rqp37HZ5Jhul6JdBOvKr3puE6LNgk29UeeHAJpJxJK";

/** The package is loaded with the first password: most functions start for other requests. */
function workers(): Promise<Piscina> {
  return perProcess("passwordWorkers", async () => {
    const { Piscina } = await import("piscina");
    // Sign-ins can use half of the machine; the rest keeps serving requests.
    const maxThreads = Math.max(1, Math.floor(availableParallelism() / 2));
    return new Piscina({
      // Relative to the working directory of the server, where the build's file tracing puts it too.
      filename: resolve("src/server/auth/password-worker.mjs"),
      minThreads: 1,
      maxThreads,
      maxQueue: maxThreads * maxQueuePerThread,
      idleTimeout: 60_000,
    });
  });
}

async function inWorker<T>(job: { password: string; hash?: string }): Promise<T> {
  const pool = await workers();
  if (pool.queueSize >= pool.options.maxQueue) throw tooManySignIns();
  return pool.run({ ...job, rounds });
}

/** Hashes with bcrypt and 12 rounds. Throws AppError SERVICE_UNAVAILABLE when the queue is full. */
export function hashPassword(password: string): Promise<string> {
  return inWorker({ password });
}

/** Compares the password with the hash; null, for an unknown user, takes as long and returns false. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const fits = await inWorker<boolean>({ password, hash: hash ?? unknownUserHash });
  return hash !== null && fits && fitsBcrypt(password);
}
