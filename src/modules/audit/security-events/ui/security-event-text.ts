import { durationOf } from "@/lib/duration";
import type { SecurityEvent } from "@/server/auth/security-events";
import type { SecurityEventEntry } from "../security-events.schema";

type Details = Record<string, unknown>;

/** Descriptions of events. */
const sentences: Record<SecurityEvent["type"], string | ((details: Details) => string)> = {
  "sign_in.failed": "Sign-in failed: wrong password",
  "sign_in.locked": "Sign-in locked for 15 minutes after too many failures",
  "sign_in.code_failed": "Sign-in failed: right password, wrong code",
  "reauthentication.failed": "Wrong password or code when confirming identity",
  "session.begun": "Signed in",
  "session.ended": "Signed out of a device",
  "session.all_ended": "Signed out of all devices",
  "session.others_ended": "Signed out of all other devices",
  "session.oldest_ended": ({ sessions }) =>
    sessions === 1
      ? "Oldest session ended: device limit reached"
      : `The ${sessions} oldest sessions ended: device limit reached`,
  "session.refresh_reused": "A copied session was detected and ended",
  "password.changed": "Password changed",
  "password.reset_requested": "Password reset requested",
  "password.reset": "Password reset with a link",
  "account.joined": "Invitation accepted",
  "account.signed_up": "Workspace and account created",
  "account.email_verified": "Email address verified",
  "account.email_change_requested": ({ to }) => `Change of email address to ${to} requested`,
  "account.email_changed": ({ from, to }) => `Email address changed from ${from} to ${to}`,
  "account.email_change_refused": ({ to }) => `Change of email address to ${to} rejected: “This was not me”`,
  "account.roles_changed": ({ before, after }) => `Roles changed from ${listOf(before)} to ${listOf(after)}`,
  "account.enabled": "Account enabled",
  "account.disabled": "Account disabled",
  "account.removed": "Account removed",
  "tenant.suspended": "Workspace suspended",
  "tenant.reactivated": "Workspace reactivated",
  "impersonation.begun": ({ reason }) => `Support session started: ${reason}`,
  "impersonation.ended": ({ impersonator }) =>
    `Support session of ${impersonator ?? "platform support"} ended`,
  "second_factor.enabled": "Two-factor authentication turned on",
  "second_factor.replaced": "Two-factor authentication moved to another app",
  "second_factor.disabled": "Two-factor authentication turned off",
  "second_factor.reset": "Two-factor authentication reset",
  "second_factor.recovery_code_used": ({ left }) => `Recovery code used, ${left} left`,
  "second_factor.recovery_codes_renewed": "New recovery codes generated",
  "api_key.created": ({ name }) => `API key created: ${name}`,
  "api_key.changed": ({ name }) => `API key changed: ${name}`,
  "api_key.rotated": ({ name }) => `API key rotated: ${name}`,
  "api_key.revoked": ({ name }) => `API key revoked: ${name}`,
  "api_key.refused": ({ key }) => `Unknown API key used: ${key}…`,
  "products.exported": "Products exported as a file",
  "activity.exported": "Activity exported as a file",
  "organization.activity_retention_changed": ({ days }) =>
    typeof days === "number" ? `Activity kept for ${days} days only` : "Activity kept forever",
  "organization.second_factor_rule_changed": ({ requiredFrom }) =>
    requiredFrom
      ? "Two-factor authentication required for everyone"
      : "Two-factor authentication made optional",
  "organization.session_lifetime_changed": ({ minutes }) =>
    typeof minutes === "number"
      ? `Sessions limited to ${durationOf(minutes)}`
      : "Session length no longer limited",
  "organization.subdomain_changed": ({ before, after }) => `Subdomain changed from ${before} to ${after}`,
};

/** Events that need attention. */
const alarming: ReadonlySet<string> = new Set<SecurityEvent["type"]>([
  "sign_in.locked",
  "sign_in.code_failed",
  "session.refresh_reused",
  "account.email_change_refused",
  "api_key.refused",
]);

export const isAlarming = ({ type }: SecurityEventEntry): boolean => alarming.has(type);

/** The description of an event; its type if it is newer than this page. */
export function sentenceOf({ type, details }: SecurityEventEntry): string {
  const known: Record<string, string | ((details: Details) => string)> = sentences;
  const sentence = Object.hasOwn(known, type) ? known[type] : undefined;
  return typeof sentence === "function" ? sentence(details ?? {}) : (sentence ?? type);
}

const listOf = (names: unknown): string => (Array.isArray(names) ? names.join(", ") : "none");
