import type { ReactNode } from "react";
import type { Messages } from "@/i18n/messages";
import type { Translator } from "@/i18n/translations";
import type { ActivityChange } from "../activity-logs.schema";

type Texts = Messages["activityEntries"];
type EntryTexts = Translator<"activityEntries">;

/** What a sentence names. */
interface SentenceParts {
  who: () => ReactNode;
  thing: () => ReactNode;
}

/** The sentence of an entry. With `isKnown`, the reader already knows the object: it becomes "it", or is left out. */
export function entrySentence(
  t: EntryTexts,
  { action, entity, before, after }: ActivityChange,
  parts: SentenceParts,
  { isKnown = false } = {},
): ReactNode {
  const original = action === "product.create" && typeof after?.copyOf === "string" ? after.copyOf : null;
  const values = {
    ...parts,
    action: verbOf(action),
    fields: changedFields(t, before, after),
    named: entity.name ? "yes" : "no",
  };
  if (original !== null) return t.rich(isKnown ? "knownCopied" : "copied", { ...values, original });
  const key = keyOf(action);
  if (isKnown) {
    const isListed = t.has(`known.${key}`);
    return isListed ? t.rich(`known.${key as keyof Texts["known"]}`, values) : t.rich("knownUnknown", values);
  }
  const isListed = t.has(`one.${key}`);
  return isListed ? t.rich(`one.${key as keyof Texts["one"]}`, values) : t.rich("unknown", values);
}

/** The sentence of a batch of entries like this one: "Ann moved 25 products to the trash". */
export function batchSentence(
  t: EntryTexts,
  { action }: ActivityChange,
  parts: Pick<SentenceParts, "who"> & { size: () => ReactNode },
): ReactNode {
  const key = keyOf(action);
  const values = { ...parts, action: verbOf(action) };
  return t.has(`batch.${key}`)
    ? t.rich(`batch.${key as keyof Texts["batch"]}`, values)
    : t.rich("unknownBatch", values);
}

const keyOf = (action: string) => action.replace(".", "_");
const wordsOf = (name: string) => name.replaceAll("_", " ");
const verbOf = (action: string) => wordsOf(action.split(".")[1] ?? action);

/** "an account" for an object without a name. Ids of types that are not known here mean something only as numbers. */
export function unnamedThing(t: EntryTexts, { type, id }: ActivityChange["entity"]): string {
  if (t.has(`things.${type}`)) return t(`things.${type as keyof Texts["things"]}`, { id });
  return /^\d+$/.test(id) && !type.includes("_") ? `${type} #${id}` : wordsOf(type);
}

/** What is said about a change, and is no change itself. */
const remarks = new Set(["stockReason", "stockNote"]);

function changedFields(t: EntryTexts, before: Values, after: Values): string {
  const paths = changesOf(before, after).map(({ path }) => path);
  const names = [
    ...new Set(
      paths
        .filter(([field = ""]) => !remarks.has(field))
        .map((path) => customFieldIn(path) ?? fieldName(t, path[0] ?? "")),
    ),
  ];
  const [first, second, third] = names;
  if (first === undefined) return t("changed.nothing");
  if (second === undefined) return first;
  if (third === undefined) return t("changed.two", { first, second });
  if (names.length === 3) return t("changed.three", { first, second, third });
  return t("changed.many", { first, second, more: names.length - 2 });
}

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

/** The label of a field: "limits", "requestsPerMinute" becomes "Limits › requests per minute". */
export const labelOf = (t: EntryTexts, path: string[]): string =>
  customFieldIn(path) ?? capitalized(path.map((name) => fieldName(t, name)).join(" › "));

/** The name of a custom field of a product, which people gave it, if the path is that of one. */
export const customFieldIn = ([field, ...names]: string[]): string | undefined =>
  field === "customFields" && names.length > 0 ? names.join(".") : undefined;

/** As within a sentence. Fields that are not known here have the words of their stored names. */
const fieldName = (t: EntryTexts, name: string): string =>
  t.has(`fields.${name}`)
    ? t(`fields.${name as keyof Texts["fields"]}`)
    : wordsOf(name.replace(/([a-z])([A-Z])/g, "$1 $2")).toLowerCase();

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
