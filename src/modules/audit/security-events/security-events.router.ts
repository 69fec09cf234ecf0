import { router, sessionProcedure, tenantProcedure } from "@/server/trpc";
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

/** For oneself. */
export const ownSecurityEventProcedures = {
  /** The security events of the caller's own account. */
  securityEvents: sessionProcedure("profile:read")
    .meta({
      rest: {
        method: "GET",
        path: "/auth/security-events",
        tag: "Authentication",
        summary: "List own security events",
      },
    })
    .input(listSecurityEventsInput)
    .output(securityEventList)
    .query(({ ctx, input }) => listSecurityEvents(ctx.db, input, { userId: ctx.user.userId })),
};
