import type { ExternalToast, toast as sonner } from "sonner";
import { create } from "zustand";

type Sonner = typeof sonner;

/** Whether there has been anything to say: what says it is loaded then. */
export const useToastsWanted = create<boolean>()(() => false);

let host: Sonner | undefined;
const waiting: ((toast: Sonner) => unknown)[] = [];

/** Called when messages can be shown, and with undefined when they no longer can. */
export function setToastHost(now: Sonner | undefined): void {
  host = now;
  for (const show of now ? waiting.splice(0) : []) now && show(now);
}

function tell(show: (toast: Sonner) => unknown): void {
  if (host) return void show(host);
  waiting.push(show);
  useToastsWanted.setState(true);
}

/** Shows a message at the edge of the page for a few seconds. */
export const toast = Object.assign(
  (message: string, options?: ExternalToast) => tell((host) => host(message, options)),
  {
    success: (message: string, options?: ExternalToast) => tell((host) => host.success(message, options)),
    error: (message: string, options?: ExternalToast) => tell((host) => host.error(message, options)),
    /** Until something dismisses it. */
    loading: (message: string, options: ExternalToast & { id: string }) =>
      tell((host) => host.loading(message, options)),
    dismiss: (id: string) => tell((host) => host.dismiss(id)),
  },
);
