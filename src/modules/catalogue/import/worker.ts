import { runInOperation } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import { about, callBudget, recurringJob } from "@/server/recurring-job";
import { continueImport } from "./continue-import";
import { findDueJobs } from "./import-jobs";
import { onImportKick } from "./kick";

const name = "product-imports";
const pollMs = 5000;
/** How many imports a process goes on with at a time, of any organizations. */
const atOnce = 3;

const job = perProcess("product imports", () =>
  recurringJob({
    name,
    failure: "imports not applied",
    waitMs: () => about(pollMs),
    run: applyDueImports,
  }),
);

/** Starts going on with imports: right after the call that has started one, and with any that nobody has, every few seconds. */
export function startImportWorker(): void {
  const kick = job.start();
  if (kick) onImportKick(kick);
}

/** Begins with no further rows and waits a few seconds for those in progress: otherwise another process applies them. */
export const stopImportWorker = job.stop;

/** Goes on with imports within a limited time and returns how many times rows were applied. For deployments without a worker. */
export const applyDueImportsWithinBudget = (): Promise<number> =>
  runInOperation({ name }, () => applyDueImports(callBudget()));

/** Each turn applies one batch of rows of some imports: a long one does not keep others waiting. */
async function applyDueImports(isOver: () => boolean): Promise<number> {
  let total = 0;
  while (!isOver()) {
    const due = await findDueJobs();
    // Other processes look at the same list.
    const some = shuffled(due).slice(0, atOnce);
    const taken = await Promise.all(some.map((one) => continueImport(one)));
    const applied = taken.filter(Boolean).length;
    if (applied === 0) break;
    total += applied;
  }
  return total;
}

const shuffled = <T>(items: T[]): T[] =>
  items
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
