"use client";

import { useEffect } from "react";
import { useToastsWanted } from "@/hooks/toast";
import { onDemand } from "./on-demand";

const hosts = onDemand(() => import("./toast-host"));
const Host = hosts.component((module) => module.ToastHost);

/** After what was pressed has been shown: the style sheet of messages makes the browser look at every element again. */
const delayMs = 500;

/** Where the messages of `toast` appear. */
export function Toaster() {
  // Most messages respond to what a person does, and some say that there is no network.
  useEffect(() => {
    const interacted = new AbortController();
    const prepare = () => {
      interacted.abort();
      setTimeout(hosts.prepare, delayMs);
    };
    for (const event of ["pointerdown", "keydown"]) {
      window.addEventListener(event, prepare, { capture: true, signal: interacted.signal });
    }
    return () => interacted.abort();
  }, []);

  return useToastsWanted() ? <Host /> : null;
}
