import { tenantPublicProcedure } from "@/server/trpc";
import { confirmAuditAddressInput, confirmedAddress } from "./audit-email.schema";
import { confirmAuditAddress } from "./audit-email.service";

/** Procedures of the organizations router, for the recipient of the mail, who needs no account. */
export const auditAddressProcedures = {
  confirmAuditAddress: tenantPublicProcedure
    .input(confirmAuditAddressInput)
    .output(confirmedAddress)
    .mutation(({ ctx, input }) => confirmAuditAddress(ctx.db, ctx.tenant, input.token)),
};
