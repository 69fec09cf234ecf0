import { composeMail, type Mail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";

/** Sent to an invited person. The token is behind `#`: browsers never send it to a server, so it is in no log. */
export function invitationMail(
  tenant: Pick<Tenant, "name" | "subdomain">,
  invitedBy: string,
  token: string,
): Mail {
  return composeMail({
    kind: "invitation",
    isSecret: true,
    sender: tenant,
    subject: `${invitedBy} invited you to ${tenant.name}`,
    heading: `Join ${tenant.name}`,
    paragraphs: [
      `${invitedBy} invited you to the workspace of ${tenant.name}.`,
      "Choose a password to join. The link expires in seven days.",
    ],
    links: [
      {
        label: "Accept invitation",
        url: tenantUrl(tenant.subdomain, `/accept-invitation#token=${token}`),
      },
    ],
    footnote: "If you do not know this person, you can ignore this email: nothing happens unless you accept.",
  });
}
