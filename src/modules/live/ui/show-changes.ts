import type { Query, QueryClient } from "@tanstack/react-query";
import { rowEdits } from "@/hooks/row-edits";
import { isOwnRequest } from "@/trpc/own-requests";

/** The API routers to read again, by the type of entity that has changed. */
const routersFor: Record<string, string[]> = {
  api_key: ["apiKeys"],
  category: ["categories", "products", "customFields"],
  custom_field: ["customFields", "products"],
  invitation: ["users", "organizations"],
  organization: ["organizations", "users"],
  product: ["products", "organizations"],
  saved_view: ["savedViews"],
  tenant: ["tenants"],
  user: ["users", "organizations", "tenants"],
};
/** They show changes of every kind. */
const always = ["activityLogs", "dashboard"];
/** The frame of the page and the page itself are rendered with them by the server. */
const shownByServer = new Set(["organization", "tenant"]);

/** What changes together is read together, but not by all pages at the same moment. */
const pauseMs = () => 100 + Math.random() * 300;
/** Pages of an organization that changes all the time are not read all the time. */
const restMs = 2000;

/** The rows of an import are one person's own work. */
const isOwnWork = ({ queryKey: [path] }: Query) => Array.isArray(path) && path[1] === "imports";

const isOf = (routers: ReadonlySet<string>, { queryKey: [path] }: Query) =>
  Array.isArray(path) && routers.has(path[0]);

/**
 * Reads again, in the background, what the page shows of things that have changed. `refreshPage` renders the page again on
 * the server.
 */
export function showChanges(queryClient: QueryClient, refreshPage: () => void) {
  let changes: { kinds: string[]; requestId: string | null }[] = [];
  let hasMissed = false;
  let restsUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refreshSoon(): void {
    timer ??= setTimeout(refresh, Math.max(pauseMs(), restsUntil - Date.now()));
  }

  function refresh(): void {
    timer = undefined;
    // It would undo what is shown of a change already; and whose change it was is known once its response is there. What is typed in a
    // row would leave with it.
    if (queryClient.isMutating() > 0 || rowEdits.size > 0) refreshSoon();
    else refreshNow();
  }

  function refreshNow(): void {
    const kinds = changes
      .filter(({ requestId }) => requestId === null || !isOwnRequest(requestId))
      .flatMap((change) => change.kinds);
    const all = hasMissed;
    changes = [];
    hasMissed = false;
    if (!all && kinds.length === 0) return;
    restsUntil = Date.now() + restMs;
    const affected = new Set([...kinds.flatMap((kind) => routersFor[kind] ?? []), ...always]);
    void queryClient.invalidateQueries({
      predicate: (query) => !isOwnWork(query) && (all || isOf(affected, query)),
    });
    if (all || kinds.some((kind) => shownByServer.has(kind))) refreshPage();
  }

  return {
    /** Things of these kinds have been changed by the request with this id. */
    changed(kinds: string[], requestId: string | null): void {
      changes.push({ kinds, requestId });
      refreshSoon();
    },
    /** Anything may have changed. */
    missed(): void {
      hasMissed = true;
      refreshSoon();
    },
    stop: () => clearTimeout(timer),
  };
}
