"use client";

import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { holdKeys } from "./early-keys";

/** Something that loads at its first use. */
export interface OnDemand {
  /** For what is about to be used; failures show when it is used. */
  prepare: () => void;
  /** For what opens once it has loaded, and takes the focus: keys that are pressed meanwhile are for it. */
  open: (show: () => void) => void;
}

/** A module of components that most visits never show: the browser loads it at its first use (decision 62). */
export function onDemand<Module>(fetchModule: () => Promise<Module>) {
  let loaded: Module | undefined;

  async function load(): Promise<Module> {
    loaded ??= await fetchModule();
    return loaded;
  }

  return {
    prepare: (): void => void load().catch(() => undefined),
    /** For what has to stay on the page until then. */
    whenLoaded: (use: () => void): void => void load().then(use, () => undefined),
    open(show: () => void): void {
      const release = holdKeys();
      load().then(
        () => {
          release("opened");
          flushSync(show);
        },
        () => release("failed"),
      );
    },
    /**
     * A component of the module, which shows nothing until it has loaded. If it is open by then, keys that were pressed
     * meanwhile are for it.
     */
    component<Props extends object>(pick: (module: Module) => ComponentType<Props>) {
      // biome-ignore lint/correctness/noComponentHookFactories: made once for each module, when its caller is loaded.
      return function OnDemand(props: Props) {
        const [module, setModule] = useState(loaded);
        const opens = "open" in props && props.open === true;
        useEffect(() => {
          if (module) return;
          let unmounted = false;
          const release = opens ? holdKeys() : undefined;
          load().then(
            (now) => {
              if (unmounted) return;
              release?.("opened");
              flushSync(() => setModule(now));
            },
            // Without a network, for example; the next use tries again.
            () => release?.("failed"),
          );
          return () => {
            unmounted = true;
            release?.("failed");
          };
        }, [module, opens]);
        const Part = module && pick(module);
        return Part ? <Part {...props} /> : null;
      };
    },
  };
}
