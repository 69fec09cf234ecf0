import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { serveBuild, untilReady } from "../../../../scripts/lib/app.mjs";
import type { Supervisor } from "../../../../scripts/lib/supervisor.mjs";

const host = "127.0.0.1";

/** One process of the app, which a test can end in several ways. */
export interface AppProcess {
  readonly port: number;
  /** SIGTERM, and how it ended: "" for exit code 0. */
  stop(): Promise<string>;
  /** SIGKILL, in the middle of whatever it is doing. */
  kill(): Promise<void>;
  /** What it has logged. */
  log(): string;
}

interface AppOptions {
  supervisor: Supervisor;
  name: string;
  port: number;
  build: string;
  env: NodeJS.ProcessEnv;
}

/** Starts the build and waits until it is ready. */
export async function startApp({ supervisor, name, port, build, env }: AppOptions): Promise<AppProcess> {
  const child = serveBuild(supervisor, build, { host, port, env: { ...env, INSTANCE_ID: name }, name });
  await untilReady(child, { host, port, timeoutMs: 60_000 });
  const end = async (signal: NodeJS.Signals) => {
    // The test ends it, this is not a crash.
    child.stopping = true;
    process.kill(child.identity.pid, signal);
    const ending = await child.exited;
    // The supervisor removes its record of a process in the same turn as it reports its end.
    await delay(0);
    return ending;
  };
  return {
    port,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    log: () => readFileSync(child.logFile, "utf8"),
  };
}
