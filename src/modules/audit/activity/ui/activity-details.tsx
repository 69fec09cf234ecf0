"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChevronDown } from "@/components/ui/list-icons";
import { onDemand } from "@/components/ui/on-demand";
import { cn } from "@/lib/cn";
import type { ActivityChange } from "../activity-logs.schema";
import { ActivityDiff } from "./activity-diff";
import { ActivityItems, isBatch, type ListedChange } from "./activity-items";

const batches = onDemand(() => import("./batch-entries"));
const BatchEntries = batches.component((module) => module.BatchEntries);

/** The values that an entry changed, or the entries of a batch. */
export function ActivityDetails({ entry }: { entry: ListedChange }) {
  return isBatch(entry) ? <OpenBatch first={entry} /> : <ActivityDiff change={entry} />;
}

/** The entries of a batch, loaded when it is opened. */
function OpenBatch({ first }: { first: ActivityChange }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  // Among the others, it is a single entry again.
  const single: ListedChange = { ...first, batch: null };
  return (
    <>
      <Button
        variant="ghost"
        className="-ml-2 mt-1 px-2 md:px-2"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDown aria-hidden className={cn("transition-transform", isOpen && "rotate-180")} />
        {isOpen ? "Hide entries" : "Show entries"}
      </Button>
      {isOpen && (
        <div id={id} className="mt-2 rounded-md border border-line">
          <BatchEntries first={single}>
            {(entries) => <ActivityItems items={entries} details={ActivityDetails} />}
          </BatchEntries>
        </div>
      )}
    </>
  );
}
