import { type JsonSchema, typesOf } from "@/api/rest/routes";

type Named = Record<string, JsonSchema>;

/** Example values of fields, by name; used if they fit the field. */
const words: Record<string, unknown[]> = {
  email: ["ada@acme.example"],
  password: ["correct horse battery"],
  currentPassword: ["correct horse battery"],
  newPassword: ["vault lamp orbit"],
  name: ["Claw hammer"],
  sku: ["HAM-001"],
  price: ["12.50"],
  cost: ["8.00"],
  minPrice: ["10.00"],
  maxPrice: ["99.00"],
  description: ["Forged steel, hickory handle"],
  stock: [25, "low"],
  barcode: ["4006381333931"],
  unit: ["box"],
  supplier: ["Ironbridge Forge"],
  minimumStock: [10],
  category: [12],
  tags: [["garden", "new"]],
  tag: ["garden"],
  parentId: [null],
  delta: [-2],
  set: ["12.50", 40],
  add: ["-1.50", -2],
  percent: ["5"],
  counted: [23],
  knownStock: [25],
  stockAfter: [23],
  unrecorded: [0],
  search: ["hammer"],
  query: ["hammer"],
  isSimilar: [false],
  firstName: ["Ada"],
  lastName: ["Lovelace"],
  username: ["ada"],
  subdomain: ["acme"],
  organizationName: ["Acme"],
  currency: ["EUR"],
  locale: ["en-US"],
  accentColor: ["#2458d6"],
  // Column titles of a file, and cells of it as text: without a category, of which nobody knows whether there is one.
  mapping: [
    {
      ...{ sku: "SKU", name: "Name", price: "Price", stock: "Stock", description: "Description" },
      ...{ barcode: "EAN", unit: "Unit", supplier: "Supplier", minimumStock: "Minimum stock" },
      ...{ status: "Status", tags: "Tags" },
    },
  ],
  columns: [
    {
      ...{ sku: 0, name: 1, price: 2, stock: 3, description: 4 },
      ...{ barcode: 5, unit: 6, supplier: 7, minimumStock: 8, status: 9, tags: 10 },
    },
  ],
  cells: [
    {
      ...{ sku: "HAM-001", name: "Claw hammer", price: "12.50", stock: "25", description: "Forged steel" },
      ...{ barcode: "4006381333931", unit: "box", supplier: "Ironbridge Forge", minimumStock: "10" },
      ...{ status: "Active", tags: "garden, new" },
    },
  ],
  after: [0],
  fileName: ["products.csv"],
  fingerprint: ["5f2c7d1e"],
  action: ["product.update"],
  reason: ["Invoice unpaid"],
  alt: ["The hammer from the side"],
  hash: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  cover: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  width: [1600],
  height: [1200],
  ip: ["203.0.113.7"],
  userAgent: ["curl/8.5"],
  cursor: ["eyJpZCI6NDJ9", 41],
  next: ["eyJpZCI6NDJ9", 41],
  previous: [null],
  accessToken: ["eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl"],
  refreshToken: ["eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI0MiJ9.cmVmcmVzaA"],
  csrfToken: ["b1946ac92492d2347c6235b4d2611184"],
  totp: ["482913"],
  url: ["https://acme.example.com/login"],
  revision: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
  page: [1],
  limit: [10],
  total: [42],
  totalIsExact: [true],
  totalPages: [5],
  version: [7],
  id: [42, "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "Zk3v9QxLr2mT7bWn0yHcPA"],
  content: [
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  ],
  allowedOrigins: [["https://app.example.com"]],
};

const formats: Record<string, string> = {
  date: "2026-11-24",
  "date-time": "2026-11-24T16:30:00.000Z",
  uuid: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  email: "ada@acme.example",
};

/**
 * An example of the schema. A test validates every example of the document; if this one does not fit, name the field in
 * `words`.
 */
export function exampleOf(schema: JsonSchema, named: Named, name = ""): unknown {
  if (schema.$ref) return exampleOf(named[schema.$ref.split("/").at(-1) ?? ""] ?? {}, named, name);
  const word = words[name]?.find((candidate) => fits(candidate, schema));
  if (word !== undefined) return word;
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const [option] = (schema.anyOf ?? schema.oneOf ?? []).filter((choice) => !typesOf(choice).includes("null"));
  if (option) return exampleOf(option, named, name);
  const types = typesOf(schema);
  if (types.includes("object")) return objectOf(schema, named);
  if (types.includes("array")) {
    const { items } = schema;
    return items && typeof items !== "boolean" && !Array.isArray(items)
      ? [exampleOf(items, named, name)]
      : [];
  }
  if (types.includes("string")) return formats[schema.format ?? ""] ?? "text";
  if (types.includes("boolean")) return true;
  if (types.includes("null")) return null;
  return Math.max(schema.minimum ?? 1, Number(schema.exclusiveMinimum ?? 0) + 1);
}

function objectOf({ properties = {}, propertyNames, additionalProperties }: JsonSchema, named: Named) {
  const entries = Object.entries(properties).map(([key, property]) => [
    key,
    typeof property === "boolean" ? null : exampleOf(property, named, key),
  ]);
  if (entries.length > 0 || typeof additionalProperties !== "object") return Object.fromEntries(entries);
  const keys = typeof propertyNames === "object" ? (propertyNames.enum ?? []) : [];
  return Object.fromEntries(keys.map((key) => [key, exampleOf(additionalProperties, named)]));
}

/** By its type, length, pattern or enum. */
function fits(value: unknown, schema: JsonSchema): boolean {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.some((option) => fits(value, option));
  if (schema.enum) return schema.enum.some((choice) => choice === value);
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const types = typesOf(schema);
  if (!types.includes(type) && !(types.includes("integer") && type === "number")) return false;
  if (typeof value !== "string") return true;
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY, format } = schema;
  if (format && formats[format] !== undefined && format !== "email") return value === formats[format];
  return (
    value.length >= minLength && value.length <= maxLength && (!pattern || new RegExp(pattern).test(value))
  );
}
