import { perProcess } from "@/server/per-process";

/** Apart from the worker, so that whoever writes to the outbox does not load all that it takes to send. */
const listener = perProcess("mail kick", (): { kick: () => void } => ({ kick: () => {} }));

/** Tells the worker of this process, where there is one, that there is something to send. */
export function kickMailWorker(): void {
  listener.kick();
}

/** For the worker alone: what happens at a kick. */
export function onMailKick(kick: () => void): void {
  listener.kick = kick;
}
