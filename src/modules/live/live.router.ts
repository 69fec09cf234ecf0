import { LiveFeed } from "@/server/live/feed";
import { livePermission } from "@/server/live/recheck";
import { router, sessionProcedure } from "@/server/trpc";

export const liveRouter = router({
  /** What others change, as it happens. It names kinds of things alone: pages read again what they show of them. */
  changes: sessionProcedure(livePermission).subscription(
    async ({ ctx: { tenant, user, token } }): Promise<LiveFeed> => new LiveFeed({ tenant, user, token }),
  ),
});
