import { rmSync } from "node:fs";
import path from "node:path";
import { Supervisor } from "../../scripts/lib/supervisor.mjs";
import { onExit } from "../support/on-exit";

/** Processes in a directory of that path, whose data is deleted first. They end with this process at the latest. */
export async function startSupervisor(
  dir: string,
): Promise<{ supervisor: Supervisor; stop(): Promise<void> }> {
  // A test that ends a process says so; any other end makes a request fail, and the log says why.
  const supervisor = new Supervisor(dir, () => undefined);
  await supervisor.stopLeftovers();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const withdraw = onExit(() => supervisor.killAll());
  return {
    supervisor,
    stop: async () => {
      await supervisor.stopAll();
      withdraw();
    },
  };
}
