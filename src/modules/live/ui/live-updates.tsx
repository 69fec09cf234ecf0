"use client";

import { type Query, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isOwnRequest } from "@/trpc/own-requests";
import { listenToChanges } from "./live-connection";

/** What is read again, by the kind of thing that has changed: routers of the API. */
const routersFor: Record<string, string[]> = {
  api_key: ["apiKeys"],
  invitation: ["users", "organizations"],
  organization: ["organizations", "users"],
  product: ["products", "organizations"],
  tenant: ["tenants"],
  user: ["users", "organizations", "tenants"],
};
/** They show changes of every kind. */
const always = ["activityLogs", "dashboard"];
/** The frame of the page and the page itself are rendered with them by the server. */
const shownByServer = new Set(["organization", "tenant"]);

/** What changes at once is read at once, and not by all pages in the same moment. */
const pauseMs = () => 100 + Math.random() * 300;
/** Pages of an organization that changes all the time are not read all the time. */
const restMs = 2000;

/** The rows of an import are one person's own work. */
const isOwnWork = ({ queryKey: [path] }: Query) => Array.isArray(path) && path[1] === "imports";

/**
 * Shows what others change, quietly: queries of the page are read again in the background. Forms keep what is typed, and say
 * what has changed when they are saved.
 */
export function LiveUpdates() {
  const queryClient = useQueryClient();
  const router = useRouter();

  useEffect(() => {
    /** By the request that changed them. */
    let changes: { kinds: string[]; requestId: string | null }[] = [];
    let hasMissed = false;
    let restsUntil = 0;
    let timer: number | undefined;

    function refreshSoon(): void {
      timer ??= window.setTimeout(refresh, Math.max(pauseMs(), restsUntil - Date.now()));
    }

    function refresh(): void {
      timer = undefined;
      // It would undo what is shown of a change already; and whose change it was is known once it is answered.
      if (queryClient.isMutating() > 0) {
        refreshSoon();
        return;
      }
      const kinds = changes
        .filter(({ requestId }) => requestId === null || !isOwnRequest(requestId))
        .flatMap((change) => change.kinds);
      const isNew = hasMissed || kinds.length > 0;
      const concerned = new Set([...kinds.flatMap((kind) => routersFor[kind] ?? []), ...always]);
      const all = hasMissed;
      changes = [];
      hasMissed = false;
      if (!isNew) return;
      restsUntil = Date.now() + restMs;
      void queryClient.invalidateQueries({
        predicate: (query) => !isOwnWork(query) && (all || isOf(concerned, query)),
      });
      if (all || kinds.some((kind) => shownByServer.has(kind))) router.refresh();
    }

    const stop = listenToChanges({
      changed(kinds, requestId) {
        changes.push({ kinds, requestId });
        refreshSoon();
      },
      missed() {
        hasMissed = true;
        refreshSoon();
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queryClient, router]);

  return null;
}

const isOf = (routers: ReadonlySet<string>, { queryKey: [path] }: Query) =>
  Array.isArray(path) && routers.has(path[0]);
