import { asc } from "drizzle-orm";
import { outboxMails } from "@/server/db/schema";
import { unsealContent } from "@/server/mail/outbox";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { asTenant } from "./builders";

/** Unsent mails in the organization's outbox, oldest first. Unit tests have no worker that would send them. */
export function mailsOf(organizationId: number) {
  return asTenant(organizationId, async () => {
    const rows = await tenantDb().select().from(outboxMails).orderBy(asc(outboxMails.id));
    return rows.map(({ kind, recipient, bcc, contentSealed }) => ({
      kind,
      recipient,
      bcc,
      ...unsealContent(contentSealed ?? ""),
    }));
  });
}

/** The token in a link of a mail. */
export function tokenIn({ text }: { text: string }): string {
  const token = /[#?&]token=([\w-]{43})/.exec(text)?.[1];
  if (!token) throw new Error("The mail has no link with a token");
  return token;
}
