/** What the list of activity can be narrowed to: how actions begin. */
export const actionOptions = [
  { value: "product.", label: "Products" },
  { value: "user.", label: "People" },
  { value: "invitation.", label: "Invitations" },
  { value: "organization.", label: "Organizations" },
  { value: "tenant.", label: "Tenants" },
  { value: "tenant.impersonate", label: "Acting as somebody" },
] as const;

const verbs: Record<string, string> = {
  create: "created",
  update: "changed",
  delete: "deleted",
  restore: "restored",
  join: "joined",
  enable: "enabled",
  disable: "disabled",
  remove: "removed",
  suspend: "suspended",
  reactivate: "reactivated",
  resend: "sent again",
  revoke: "taken back",
  update_settings: "settings changed",
  update_security: "security changed",
};

/** Where entity and verb would read oddly. */
const sentences: Record<string, string> = {
  "tenant.impersonate": "Began to act as somebody",
  "user.impersonate": "Support session begun",
};

/** "product.update" in words: "Product changed". */
export function wordsOf(action: string): string {
  const sentence = sentences[action];
  if (sentence) return sentence;
  const [entity = "", verb = ""] = action.split(".");
  const words = `${entity} ${verbs[verb] ?? verb}`.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface Change {
  name: string;
  before: string | null;
  after: string | null;
}

type Values = Record<string, unknown> | null;

/** What is not the same before and after, value by value, in words; null where there was no such value. */
export function changesOf(before: Values, after: Values): Change[] {
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((name) => ({ name: nameOf(name), before: old[name] ?? null, after: now[name] ?? null }))
    .filter((change) => change.before !== change.after);
}

const nameOf = (path: string) =>
  path
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();

function flat(values: unknown, path: string[] = []): Record<string, string> {
  if (values === null || typeof values !== "object" || Array.isArray(values)) {
    return path.length > 0 ? { [path.join(" › ")]: inWords(values) } : {};
  }
  return Object.assign({}, ...Object.entries(values).map(([key, value]) => flat(value, [...path, key])));
}

function inWords(value: unknown): string {
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(inWords).join(", ") || "none";
  return String(value);
}
