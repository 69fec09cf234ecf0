import { restRoutes } from "@/server/rest-route";
import { router, sessionProcedure, tenantProcedure } from "@/server/trpc";
import { listSecurityEventsInput, securityEventList } from "./security-events.schema";
import { listSecurityEvents } from "./security-events.service";

const restAuthentication = restRoutes("Authentication");
const restSecurityEvents = restRoutes("Security events");

export const securityEventsRouter = router({
  list: tenantProcedure("security:read")
    .meta(restSecurityEvents("GET", "/security-events", "List security events"))
    .input(listSecurityEventsInput)
    .output(securityEventList)
    .query(({ ctx, input }) => listSecurityEvents(ctx.db, input)),
});

/** For oneself. */
export const ownSecurityEventProcedures = {
  /** The principal's own security events. */
  securityEvents: sessionProcedure("profile:read")
    .meta(restAuthentication("GET", "/auth/security-events", "List own security events"))
    .input(listSecurityEventsInput)
    .output(securityEventList)
    .query(({ ctx, input }) => listSecurityEvents(ctx.db, input, { userId: ctx.user.userId })),
};
