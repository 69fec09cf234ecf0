import { perProcess } from "@/server/per-process";

/** Separate from the worker, so that starting an import does not load everything needed to go on with it. */
const listener = perProcess("import kick", (): { kick: () => void } => ({ kick: () => {} }));

/** Notifies the worker of this process, if there is one, that there are rows to apply. */
export function kickImportWorker(): void {
  listener.kick();
}

/** Only for the import worker: sets the handler of a kick. */
export function onImportKick(kick: () => void): void {
  listener.kick = kick;
}
