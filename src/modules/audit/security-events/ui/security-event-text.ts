import type { Translator } from "@/i18n/translations";
import { durationOf } from "@/lib/duration";
import type { SecurityEvent } from "@/server/auth/security-events";
import type { SecurityEventEntry } from "../security-events.schema";

type Key<Type extends string> = Type extends `${infer Object}.${infer Happened}`
  ? `${Object}_${Happened}`
  : never;

/** The key of an event's text. A type without a text does not compile. */
const keyOf = (type: string) => type.replace(".", "_") as Key<SecurityEvent["type"]>;

/** Events that need attention. */
const alarming: ReadonlySet<string> = new Set<SecurityEvent["type"]>([
  "sign_in.locked",
  "sign_in.code_failed",
  "session.refresh_reused",
  "account.email_change_refused",
  "api_key.refused",
]);

export const isAlarming = ({ type }: SecurityEventEntry): boolean => alarming.has(type);

interface EventTexts {
  t: Translator<"securityEvents">;
  tDurations: Translator<"durations">;
}

/** The description of an event; its type if it is newer than this page. */
export function sentenceOf({ type, details }: SecurityEventEntry, { t, tDurations }: EventTexts): string {
  const key = keyOf(type);
  if (!t.has(`events.${key}`)) return type;
  const { sessions, from, to, before, after, reason, impersonator, left, name, key: apiKey } = details ?? {};
  const { days, minutes, requiredFrom } = details ?? {};
  return t(`events.${key}`, {
    sessions: Number(sessions),
    from: String(from),
    to: String(to),
    before: namesIn(before),
    after: namesIn(after),
    reason: String(reason),
    named: impersonator ? "yes" : "no",
    impersonator: String(impersonator),
    left: String(left),
    name: String(name),
    key: String(apiKey),
    limited: typeof days === "number" || typeof minutes === "number" ? "yes" : "no",
    days: String(days),
    duration: typeof minutes === "number" ? durationOf(tDurations, minutes) : "",
    required: requiredFrom ? "yes" : "no",
  });
}

/** Roles, or a single name. */
function namesIn(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : "unknown";
}
