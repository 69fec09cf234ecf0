"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { usePageRefresh } from "@/hooks/use-page-refresh";
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
  const refreshPage = usePageRefresh();

  useEffect(() => {
    const shown = showChanges(queryClient, refreshPage);
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
  }, [queryClient, refreshPage]);

  return null;
}
