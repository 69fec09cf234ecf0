"use client";

import { onDemand } from "@/components/ui/on-demand";
import { useOpened } from "@/hooks/use-opened";
import { usePresence } from "./presence-store";

// Loaded when there is someone: most visits meet nobody.
const people = onDemand(() => import("./present-people"));
const PresentPeople = people.component((module) => module.PresentPeople);

/** Other people who view the record of the page. */
export function OthersHere() {
  const others = usePresence(({ shown, others }) => (shown ? others : nobody));
  const hasMet = useOpened({ open: others.length > 0 });
  return hasMet && <PresentPeople others={others} />;
}

const nobody: never[] = [];
