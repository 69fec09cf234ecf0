"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { listenToChanges } from "./live-connection";
import { showChanges } from "./show-changes";

/**
 * Shows what others change, quietly: queries of the page are read again in the background. Forms keep what is typed, and say
 * what has changed when they are saved.
 */
export function LiveUpdates() {
  const queryClient = useQueryClient();
  const router = useRouter();

  useEffect(() => {
    const shown = showChanges(queryClient, () => router.refresh());
    const stop = listenToChanges(shown);
    return () => {
      stop();
      shown.stop();
    };
  }, [queryClient, router]);

  return null;
}
