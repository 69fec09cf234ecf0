import { listFormat } from "@/lib/formatters";
import { descriptions, nouns, pluralNouns } from "../action-descriptions";
import type { ActivityChange } from "../activity-logs.schema";

export interface ActionDescription {
  /** The text before the object, or all of it. */
  start: string;
  /** The text after the object; null if it is not named. */
  end: string | null;
}

/** Describes an action. With `isKnown`, the reader already knows the object: it becomes "it", or is left out. */
export function describeAction(
  { action, before, after }: ActivityChange,
  { isKnown = false } = {},
): ActionDescription {
  const copied = action === "product.create" && typeof after?.copyOf === "string" ? after.copyOf : null;
  const template =
    (Object.hasOwn(descriptions, action) ? descriptions[action] : undefined) ?? `${verbOf(action)} {}`;
  const said = isKnown ? template.replace(" of {}", "").replace("{}", "it") : template;
  const text = said.replace("[]", fieldsOf(before, after)) + (copied ? ` as a copy of ${copied}` : "");
  const [start = "", end] = text.split("{}");
  return { start, end: end ?? null };
}

/** Describes a batch of entries like this one: "moved 25 products to the trash". */
export function describeBatch({ action, entity }: ActivityChange, count: string): string {
  const template =
    (Object.hasOwn(descriptions, action) ? descriptions[action] : undefined) ?? `${verbOf(action)} {}`;
  const plural = pluralNouns[entity.type] ?? `${entity.type.replaceAll("_", " ")}s`;
  return template.replace("[] of {}", "{}").replace("{}", `${count} ${plural}`);
}

const verbOf = (action: string) => `did “${action.split(".")[1]?.replaceAll("_", " ") ?? action}” to`;

/** "the product" for an object without a name. */
export const nounOf = ({ type }: ActivityChange["entity"]): string =>
  nouns[type] ?? type.replaceAll("_", " ");

function fieldsOf(before: Values, after: Values): string {
  const names = [...new Set(changesOf(before, after).map(({ path }) => labelOf(path.slice(0, 1))))];
  if (names.length === 0) return "something";
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return listFormat("en", { type: "conjunction" }).format(shown.map(lowered));
}

/** Lower case within a sentence, except abbreviations. */
const lowered = (label: string) =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** The values of a field before and after; undefined if there is no such side. */
export interface FieldChange {
  path: string[];
  before: unknown;
  after: unknown;
}

type Values = Record<string, unknown> | null;

/** The differences between before and after, field by field, including nested fields. */
export function changesOf(before: Values, after: Values): FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  const paths = new Map([...old, ...now].map(([key, { path }]) => [key, path]));
  return [...paths]
    .map(([key, path]) => ({ path, before: old.get(key)?.value, after: now.get(key)?.value }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function flat(value: unknown, path: string[] = []): Map<string, { path: string[]; value: unknown }> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return new Map(path.length > 0 ? [[path.join("."), { path, value }]] : []);
  }
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...flat(inner, [...path, key])]));
}

/** Labels of fields whose stored names are not readable. */
const labels: Record<string, string> = {
  sku: "SKU",
  isActive: "Active",
  bccAuditEmailAddress: "Audit email",
  pendingBccAuditEmailAddress: "Audit email, unconfirmed",
  representativeId: "Representative",
  sponsorId: "Sponsor",
  advisorId: "Advisor",
  secondFactorRequiredFrom: "Two-factor authentication required from",
  sessionLifetimeMinutes: "Session length",
  locale: "Number and date format",
  timeZone: "Time zone",
  activityRetentionDays: "Activity retention in days",
  subdomain: "Subdomain",
  accentColor: "Accent color",
  copyOf: "Copy of",
};

/** The label of a field: "limits", "requestsPerMinute" becomes "Limits › requests per minute". */
export function labelOf(path: string[]): string {
  const text = path
    .map((name, index) => (index === 0 ? readable(name) : lowered(readable(name))))
    .join(" › ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readable(name: string): string {
  if (Object.hasOwn(labels, name)) return labels[name] ?? name;
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
