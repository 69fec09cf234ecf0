"use client";

import { useEffect } from "react";
import { useLeaveGuard } from "@/hooks/leave-guard";
import type { PageRecord } from "../live.schema";
import { usePresence } from "./presence-store";

/**
 * Says that the page shows this record: others who look at it are told, and shown in the top bar. People count as
 * editing once they have typed something; `isEditing` is for pages that exist for editing.
 */
export function Presence({ isEditing = false, ...shown }: PageRecord) {
  const show = usePresence((state) => state.show);
  const hasTyped = useLeaveGuard((state) => state.unsaved.size > 0);
  const record = JSON.stringify({ ...shown, ...((isEditing || hasTyped) && { isEditing: true }) });

  useEffect(() => {
    show(JSON.parse(record));
    return () => show(null);
  }, [show, record]);

  return null;
}
