"use client";

import { type ComponentType, useEffect, useState } from "react";

/** Something that loads at its first use. */
export interface OnDemand {
  /** For what is about to be used; failures show at the use. */
  prepare: () => void;
  /** For what has to stay on the page until then. */
  whenLoaded: (use: () => void) => void;
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
    whenLoaded: (use: () => void): void => void load().then(use, () => undefined),
    /** A component of the module, which shows nothing until it has loaded. */
    component<Props extends object>(pick: (module: Module) => ComponentType<Props>) {
      // biome-ignore lint/correctness/noComponentHookFactories: made once for each module, when its caller is loaded.
      return function OnDemand(props: Props) {
        const [module, setModule] = useState(loaded);
        useEffect(() => {
          if (module) return;
          let unmounted = false;
          load().then(
            (now) => unmounted || setModule(now),
            // Without a network, for example; the next use tries again.
            () => undefined,
          );
          return () => {
            unmounted = true;
          };
        }, [module]);
        const Part = module && pick(module);
        return Part ? <Part {...props} /> : null;
      };
    },
  };
}
