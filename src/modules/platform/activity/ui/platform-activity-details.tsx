"use client";

import { onDemand } from "@/components/ui/on-demand";
import { ActivityDetails } from "@/modules/audit/activity/ui/activity-details";
import type { ListedChange } from "@/modules/audit/activity/ui/activity-items";

const batches = onDemand(() => import("./platform-batch-entries"));
const PlatformBatchEntries = batches.component((module) => module.PlatformBatchEntries);

/** Like `ActivityDetails`, for entries of any organization. */
export const PlatformActivityDetails = ({ entry }: { entry: ListedChange }) => (
  <ActivityDetails entry={entry} batchEntries={PlatformBatchEntries} isElsewhere />
);
