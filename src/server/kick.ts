import { perProcess } from "@/server/per-process";

/** How what leaves work behind notifies the worker of its process: apart from the worker, so that it does not load what that needs. */
export function kickFor(worker: string) {
  const listener = perProcess(`${worker} kick`, (): { kick: () => void } => ({ kick: () => {} }));
  return {
    /** Notifies the worker, if there is one, that there is something to do. */
    kick: (): void => listener.kick(),
    /** Only for the worker: sets the handler of a kick. */
    onKick(kick: () => void): void {
      listener.kick = kick;
    },
  };
}
