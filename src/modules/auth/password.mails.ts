import { composeMail, type Mail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";

/** To somebody who forgot the password. The token stands behind `#`: browsers send it to no server, and to no log. */
export function resetPasswordMail(tenant: Tenant, token: string): Mail {
  return composeMail({
    kind: "reset-password",
    isSecret: true,
    sender: tenant,
    subject: `Choose a new password for ${tenant.name}`,
    heading: "Choose a new password",
    paragraphs: [
      `Somebody, most likely you, asked for a new password for your account at ${tenant.name}.`,
      "The link is good for one hour, and once. Until you use it, your old password stays as it is.",
    ],
    links: [
      { label: "Choose a new password", url: tenantUrl(tenant.subdomain, `/reset-password#token=${token}`) },
    ],
    footnote: "If it was not you, ignore this mail: nothing has changed.",
  });
}

/** To the owner of an account whose password is another one now, whoever did it. */
export function passwordChangedMail(tenant: Tenant, changedAt: Date): Mail {
  return composeMail({
    kind: "password-changed",
    isSecret: false,
    sender: tenant,
    subject: `Your password for ${tenant.name} was changed`,
    heading: "Your password was changed",
    paragraphs: [
      `The password of your account at ${tenant.name} was changed on ${inWords(changedAt)}. All other devices have to sign in again.`,
      "If it was you, there is nothing to do. If it was not, choose a new password at once and tell your administrator.",
    ],
    links: [{ label: "It was not me", url: tenantUrl(tenant.subdomain, "/forgot-password") }],
    footnote: "You get this mail whenever your password changes, so that nobody can change it unnoticed.",
  });
}

function inWords(time: Date): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(time)} UTC`;
}
