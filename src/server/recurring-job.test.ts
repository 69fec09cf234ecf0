import { afterEach, expect, it, vi } from "vitest";
import { logger } from "@/server/observability/logger";
import { currentOperation } from "@/server/operation";
import { callBudget, recurringJob } from "./recurring-job";

const hour = 3_600_000;
let stop = async () => {};
afterEach(() => stop());

/** A started job that is due after an hour; each run waits until it is released. */
function begun(run: (isOver: () => boolean) => Promise<unknown> = async () => {}) {
  const job = recurringJob({ name: "test-job", failure: "test job failed", waitMs: () => hour, run });
  stop = job.stop;
  return { job, kick: job.start() };
}

/** Resolved from outside. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

it("runs at a kick, marked with its name", async () => {
  const name = new Promise((resolve) => {
    begun(async () => resolve(currentOperation()?.name)).kick?.();
  });
  expect(await name).toBe("test-job");
});

it("runs each time that it is due", async () => {
  let runs = 0;
  const done = gate();
  const job = recurringJob({
    name: "test-job",
    failure: "test job failed",
    waitMs: () => 1,
    run: async () => {
      runs += 1;
      if (runs === 3) done.open();
    },
  });
  stop = job.stop;
  job.start();
  await done.opened;
  expect(runs).toBe(3);
});

it("never runs twice at once: a kick during a run leads to one more run afterwards", async () => {
  const { open, opened } = gate();
  const last = gate();
  let [runs, atOnce, most] = [0, 0, 0];
  const { kick } = begun(async () => {
    runs += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await opened;
    atOnce -= 1;
    if (runs === 2) last.open();
  });
  for (let index = 0; index < 5; index += 1) kick?.();
  open();
  await last.opened;
  expect({ runs, most }).toEqual({ runs: 2, most: 1 });
});

it("continues after a run that failed, which is logged", async () => {
  const error = vi.spyOn(logger(), "error").mockReturnValue();
  const second = gate();
  let runs = 0;
  const { kick } = begun(async () => {
    runs += 1;
    if (runs === 1) throw new Error("no luck");
    second.open();
  });
  kick?.();
  await vi.waitFor(() =>
    expect(error).toHaveBeenCalledWith({ error: new Error("no luck") }, "test job failed"),
  );
  kick?.();
  await second.opened;
  error.mockRestore();
});

it("is over once it is stopped, for a run in progress as for later kicks", async () => {
  const { open, opened } = gate();
  const entered = gate();
  const told: boolean[] = [];
  const { job, kick } = begun(async (isOver) => {
    entered.open();
    await opened;
    told.push(isOver());
  });
  kick?.();
  await entered.opened;
  const stopped = job.stop();
  open();
  await stopped;
  kick?.();
  expect({ told, isRunning: job.isRunning() }).toEqual({ told: [true], isRunning: false });
});

it("starts again only after it was stopped", async () => {
  const { job, kick } = begun();
  expect(kick).toBeTypeOf("function");
  expect(job.start()).toBeUndefined();
  await job.stop();
  expect(job.start()).toBeTypeOf("function");
});

it("gives a scheduler's call twenty seconds", () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const isSpent = callBudget();
  vi.setSystemTime(Date.now() + 20_000);
  expect(isSpent()).toBe(false);
  vi.setSystemTime(Date.now() + 1);
  expect(isSpent()).toBe(true);
  vi.useRealTimers();
});
