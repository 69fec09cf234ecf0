import { feedInCache, LiveFeed } from "@/server/live/feed";
import { livePermission } from "@/server/live/recheck";
import { router, sessionProcedure } from "@/server/trpc";
import { changesInput, viewedRecordOf } from "./live.schema";

export const liveRouter = router({
  /**
   * What others change, as it happens: kinds of things alone, since pages read again what they show of them. If the page shows
   * one record, also who else looks at it.
   */
  changes: sessionProcedure(livePermission)
    .meta({ readsAhead: (reader) => ({ reads: feedInCache(reader) }) })
    .input(changesInput)
    .subscription(
      async ({ ctx: { tenant, user, token }, input }): Promise<LiveFeed> =>
        new LiveFeed({ tenant, user, token }, input ? viewedRecordOf(input) : null),
    ),
});
