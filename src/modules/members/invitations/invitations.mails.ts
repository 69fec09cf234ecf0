import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail, type Mail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";

/** Sent to an invited person. The token is behind `#`: browsers never send it to a server, so it is in no log. */
export function invitationMail(
  tenant: Pick<Tenant, "name" | "subdomain">,
  language: Language,
  invitedBy: string,
  token: string,
): Mail {
  const t = translationsOf(language, "memberMails");
  return composeMail({
    language,
    kind: "invitation",
    isSecret: true,
    sender: tenant,
    subject: t("invitation.subject", { invitedBy, organization: tenant.name }),
    heading: t("invitation.heading", { organization: tenant.name }),
    paragraphs: [t("invitation.invited", { invitedBy, organization: tenant.name }), t("invitation.expiry")],
    links: [
      {
        label: t("invitation.accept"),
        url: tenantUrl(tenant.subdomain, `/accept-invitation#token=${token}`),
      },
    ],
    footnote: t("invitation.footnote"),
  });
}
