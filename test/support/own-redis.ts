import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis as TcpClient } from "ioredis";
import { env } from "@/env";
import { freePort } from "../../scripts/lib/ports.mjs";
import { onExit } from "./on-exit";

/** A Redis server that a test can do anything to. */
export interface OwnRedis {
  readonly url: string;
  readonly port: number;
  /** A connection separate from those of the app. */
  readonly client: TcpClient;
  /** Kills the process, without a last snapshot. */
  crash(): Promise<void>;
  /** Starts it again, from what is on its disk. */
  restart(): Promise<void>;
  /** Suspends the process, and resumes it. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** The program of the Redis that the tests run with. */
export async function redisProgram(): Promise<string> {
  const shared = new TcpClient(env().REDIS_URL ?? "");
  const information = await shared.info("server");
  shared.disconnect();
  return /^executable:(.+?)\r?$/m.exec(information)?.[1] ?? "redis-server";
}

/**
 * Starts the test's own Redis on a free port, with its own directory. It takes snapshots only when told to (SAVE).
 * `settings` are further arguments.
 */
export async function startOwnRedis(...settings: string[]): Promise<OwnRedis> {
  const program = await redisProgram();
  const port = await freePort();
  const dir = mkdtempSync(path.join(tmpdir(), "mmr-redis-"));
  const own = ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir];
  const kept = ["--save", "", "--maxmemory-policy", "noeviction", "--repl-diskless-sync-delay", "0"];
  const client = new TcpClient(port, "127.0.0.1", {
    lazyConnect: true,
    retryStrategy: () => 50,
    maxRetriesPerRequest: null,
  });
  client.on("error", () => undefined);
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn(program, [...own, ...kept, ...settings], { stdio: "ignore" });
    await client.ping();
  };
  const end = async (signal: NodeJS.Signals) => {
    const ending = server;
    server = undefined;
    if (!ending) return;
    const ended = once(ending, "exit");
    ending.kill(signal);
    await ended;
  };
  const withdraw = onExit(() => {
    server?.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  });
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    client,
    crash: () => end("SIGKILL"),
    restart: start,
    pause: () => void server?.kill("SIGSTOP"),
    resume: () => void server?.kill("SIGCONT"),
    stop: async () => {
      client.disconnect();
      await end("SIGKILL");
      withdraw();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
