import { tenantPublicProcedure } from "@/server/trpc";
import { confirmAuditEmailInput, confirmedAuditEmail } from "./audit-email.schema";
import { confirmAuditEmail } from "./audit-email.service";

/** Procedures of the organizations router, for the recipient of the mail, who needs no account. */
export const auditEmailProcedures = {
  confirmAuditEmail: tenantPublicProcedure
    .input(confirmAuditEmailInput)
    .output(confirmedAuditEmail)
    .mutation(({ ctx, input }) => confirmAuditEmail(ctx.db, ctx.tenant, input.token)),
};
