import { composeMail, type Mail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";

/**
 * Sent to someone who forgot the password. The token is behind `#`: browsers never send it to a server, so it is in no
 * log.
 */
export function resetPasswordMail(tenant: Tenant, token: string): Mail {
  return composeMail({
    kind: "reset-password",
    isSecret: true,
    sender: tenant,
    subject: `Choose a new password for ${tenant.name}`,
    heading: "Choose a new password",
    paragraphs: [
      `Someone, most likely you, requested a new password for your account at ${tenant.name}.`,
      "The link expires in one hour and works once. Until you use it, your current password stays the same.",
    ],
    links: [
      { label: "Choose a new password", url: tenantUrl(tenant.subdomain, `/reset-password#token=${token}`) },
    ],
    footnote: "If it was not you, you can ignore this email: nothing has changed.",
  });
}

/** Sent to the owner of an account whose password was changed, no matter who changed it. */
export function passwordChangedMail(tenant: Tenant, changedAt: Date): Mail {
  return composeMail({
    kind: "password-changed",
    isSecret: false,
    sender: tenant,
    subject: `Your password for ${tenant.name} was changed`,
    heading: "Your password was changed",
    paragraphs: [
      `The password of your account at ${tenant.name} was changed on ${inWords(changedAt)}. You were signed out on all other devices.`,
      "If this was you, there is nothing to do. If it was not, choose a new password now and tell your administrator.",
    ],
    links: [{ label: "This was not me", url: tenantUrl(tenant.subdomain, "/forgot-password") }],
    footnote:
      "We send you this email whenever your password changes, so that nobody can change it unnoticed.",
  });
}

function inWords(time: Date): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(time)} UTC`;
}
