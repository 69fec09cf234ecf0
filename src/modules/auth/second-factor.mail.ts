import { composeMail, type Sender } from "@/server/mail/mail";

const changes = {
  enabled: "The second factor of your account was turned on. Signing in now also takes a code from your app.",
  replaced:
    "The second factor of your account was moved to another app. Codes of the earlier app do not work any more.",
  disabled: "The second factor of your account was turned off. Your password alone signs you in now.",
  reset:
    "An administrator reset the second factor of your account, and signed you out everywhere. Your password alone signs you in until you set up a new one.",
} as const;

/** Tells a person what happened to the second factor: they may not have been the one who did it. */
export function secondFactorMail(organization: Sender, change: keyof typeof changes) {
  return composeMail({
    kind: `second_factor_${change}`,
    isSecret: false,
    subject: `Your second factor for ${organization.name} was ${change}`,
    sender: organization,
    heading: "Your second factor has changed",
    paragraphs: [changes[change]],
    footnote: `If you do not know about this, change your password at once and tell an administrator of ${organization.name}.`,
  });
}
