import { perProcess } from "@/server/per-process";

/** Separate from the worker, so that writing to the outbox does not load everything needed to send. */
const listener = perProcess("mail kick", (): { kick: () => void } => ({ kick: () => {} }));

/** Notifies the worker of this process, if there is one, that there is something to send. */
export function kickMailWorker(): void {
  listener.kick();
}

/** Only for the mail worker: sets the handler of a kick. */
export function onMailKick(kick: () => void): void {
  listener.kick = kick;
}
