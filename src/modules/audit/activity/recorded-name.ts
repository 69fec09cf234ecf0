/** The recorded fields that name an object of the type, the best one first. */
const namingFields: Record<string, readonly string[]> = {
  product: ["name", "sku"],
  category: ["name"],
  custom_field: ["name"],
  invitation: ["email"],
  api_key: ["name"],
  tenant: ["name", "subdomain"],
};

type Values = Record<string, unknown> | null;

/**
 * The name of an object as the entry itself recorded it; null if it did not. For objects that are no longer there, or
 * that the reader may not look up.
 */
export function recordedName(type: string, before: Values, after: Values): string | null {
  const fields = Object.hasOwn(namingFields, type) ? (namingFields[type] ?? []) : [];
  for (const field of fields) {
    for (const values of [after, before]) {
      const name = values?.[field];
      if (typeof name === "string" && name !== "") return name;
    }
  }
  return null;
}
