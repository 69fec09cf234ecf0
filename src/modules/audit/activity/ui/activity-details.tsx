"use client";

import { type ComponentType, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChevronDown } from "@/components/ui/list-icons";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import type { ActivityChange } from "../activity-logs.schema";
import { ActivityDiff } from "./activity-diff";
import { ActivityItems, isBatch, type ListedChange } from "./activity-items";
import type { BatchEntriesProps } from "./batch-entries";

const batches = onDemand(() => import("./batch-entries"));
const OwnBatchEntries = batches.component((module) => module.BatchEntries);

interface ActivityDetailsProps {
  entry: ListedChange;
  /** Loads and shows the entries of a batch; those of the organization's own without it. */
  batchEntries?: ComponentType<BatchEntriesProps>;
  /** True if the objects are another organization's. */
  isElsewhere?: boolean;
}

/** The values that an entry changed, or the entries of a batch. */
export function ActivityDetails({
  entry,
  batchEntries = OwnBatchEntries,
  isElsewhere = false,
}: ActivityDetailsProps) {
  return isBatch(entry) ? (
    <OpenBatch first={entry} entries={batchEntries} isElsewhere={isElsewhere} />
  ) : (
    <ActivityDiff change={entry} />
  );
}

interface OpenBatchProps {
  first: ActivityChange;
  entries: ComponentType<BatchEntriesProps>;
  isElsewhere: boolean;
}

/** The entries of a batch, loaded when it is opened. */
function OpenBatch({ first, entries: Entries, isElsewhere }: OpenBatchProps) {
  const t = useTranslations("activityEntries");
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
        {isOpen ? t("hideEntries") : t("showEntries")}
      </Button>
      {isOpen && (
        <div id={id} className="mt-2 rounded-md border border-line">
          <Entries first={single}>
            {(entries) => (
              <ActivityItems items={entries} details={ActivityDetails} isElsewhere={isElsewhere} />
            )}
          </Entries>
        </div>
      )}
    </>
  );
}
