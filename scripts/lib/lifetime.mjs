import { mkdirSync } from "node:fs";
import path from "node:path";
import { acquireLock } from "./identity.mjs";
import { explain, StepError, say } from "./report.mjs";
import { onStopSignal, Supervisor } from "./supervisor.mjs";

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program that owns a directory and the servers in it: one at a time, with everything stopped at the end,
 * however it ends. `run` may return an exit code; without one, the program continues until a signal ends it, which is
 * then the normal end (exit code 0) rather than an interruption (128 + the signal's number, as shells have it).
 * @param {{ dir: string, busy: string, onEnd?: (exitCode: number) => void }} options
 * @param {(supervisor: Supervisor) => Promise<number | undefined>} run
 */
export async function supervised({ dir, busy, onEnd }, run) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  let serving = false;
  let ending = false;
  /** @type {(() => void) | undefined} */
  let release;

  const supervisor = new Supervisor(dir, (child, how) => {
    if (ending) return;
    explain(
      new StepError(`${child.name} exited unexpectedly: ${how}`, {
        logFile: child.logFile,
        remedy: "start again",
      }),
    );
    void end(1);
  });

  /** @param {number} exitCode */
  async function end(exitCode) {
    if (ending) return;
    ending = true;
    try {
      await supervisor.stopAll();
    } finally {
      release?.();
      onEnd?.(exitCode);
      process.exit(exitCode);
    }
  }

  onStopSignal(
    (signal) => {
      say(serving ? "\nStopping…" : "\nInterrupted; stopping…");
      void end(serving ? 0 : 128 + (signalNumbers[/** @type {keyof typeof signalNumbers} */ (signal)] ?? 0));
    },
    () => {
      supervisor.killAll();
    },
  );

  // Whatever goes wrong here must not leave the servers behind.
  process.on("uncaughtException", (error) => {
    explain(error);
    void end(1);
  });

  try {
    const lock = await acquireLock(path.join(dir, "lock.json"));
    if ("holder" in lock) {
      throw new StepError(`${busy} is already running (process ${lock.holder.pid})`, {
        remedy: `use that one, or stop it first: kill ${lock.holder.pid}`,
      });
    }
    release = lock.release;
    const leftovers = await supervisor.stopLeftovers();
    if (leftovers.length > 0) say(`Stopped processes left over from an earlier run: ${leftovers.join(", ")}`);
    const exitCode = await run(supervisor);
    if (exitCode !== undefined) await end(exitCode);
    serving = true;
  } catch (error) {
    // Whatever fails during shutdown fails because of it.
    if (ending) return;
    explain(error);
    await end(1);
  }
}
