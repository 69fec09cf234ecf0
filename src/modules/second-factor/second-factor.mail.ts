import { composeMail, type Sender } from "@/server/mail/mail";

const changes = {
  enabled:
    "Two-factor authentication was turned on for your account. Signing in now also takes a code from your authenticator app.",
  replaced:
    "Two-factor authentication was moved to another authenticator app. Codes from the previous app no longer work.",
  disabled:
    "Two-factor authentication was turned off for your account. You now sign in with your password alone.",
  reset:
    "An administrator reset two-factor authentication for your account and signed you out everywhere. You sign in with your password alone until you set it up again.",
} as const;

/** Tells a person what happened to their second factor, in case someone else did it. */
export function secondFactorMail(organization: Sender, change: keyof typeof changes) {
  return composeMail({
    kind: `second_factor_${change}`,
    isSecret: false,
    subject: `Two-factor authentication at ${organization.name} was ${change}`,
    sender: organization,
    heading: "Two-factor authentication has changed",
    paragraphs: [changes[change]],
    footnote: `If you did not expect this, change your password now and tell an administrator of ${organization.name}.`,
  });
}
