import { router, tenantProcedure } from "@/server/trpc";
import { listSecurityEventsInput, securityEventList } from "./security-events.schema";
import { listSecurityEvents } from "./security-events.service";

export const securityEventsRouter = router({
  list: tenantProcedure("security:read")
    .meta({
      rest: {
        method: "GET",
        path: "/security-events",
        tag: "Security events",
        summary: "List security events",
      },
    })
    .input(listSecurityEventsInput)
    .output(securityEventList)
    .query(({ ctx, input }) => listSecurityEvents(ctx.db, input)),
});
