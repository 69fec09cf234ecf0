import { composeMail, type Mail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";

/** To somebody who is asked to join. The token stands behind `#`: browsers send it to no server, and to no log. */
export function invitationMail(
  tenant: Pick<Tenant, "name" | "subdomain">,
  invitedBy: string,
  token: string,
): Mail {
  return composeMail({
    kind: "invitation",
    isSecret: true,
    sender: tenant,
    subject: `${invitedBy} invites you to ${tenant.name}`,
    heading: `Join ${tenant.name}`,
    paragraphs: [
      `${invitedBy} has invited you to the workspace of ${tenant.name}.`,
      "The link is good for seven days. You choose a password there, and are in.",
    ],
    links: [
      {
        label: "Accept the invitation",
        url: tenantUrl(tenant.subdomain, `/accept-invitation#token=${token}`),
      },
    ],
    footnote: "If you do not know who this is, ignore this mail: without you nothing happens.",
  });
}
