"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Other } from "@/server/live/visits";
import { listenToChanges } from "./live-connection";
import { usePresence } from "./presence-store";
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
    const met = (others: Other[]) => usePresence.setState({ others });
    const connection = listenToChanges({ ...shown, met }, usePresence.getState().shown);
    // The next page may show the same record: then only that counts which is so in the end.
    const follow = () => connection.show(usePresence.getState().shown);
    const unfollow = usePresence.subscribe(() => queueMicrotask(follow));
    return () => {
      unfollow();
      connection.stop();
      shown.stop();
    };
  }, [queryClient, router]);

  return null;
}
