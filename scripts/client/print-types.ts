import type { z } from "zod";

/** The two sides of a schema: its input and its output. */
type Side = "input" | "output";

/**
 * The TypeScript type of a schema, written out: `z.input` or `z.output` of it without the schema. Throws Error for
 * types that JSON does not preserve.
 */
export function printType(schema: z.core.$ZodType, side: Side): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const print = (inner: z.core.$ZodType) => printType(inner, side);
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "undefined":
    case "unknown":
      return def.type;
    case "literal":
      return union(def.values.map(printLiteral));
    case "enum":
      return union(Object.values(def.entries).map(printLiteral));
    case "template_literal": {
      const parts = def.parts.map((part) =>
        typeof part === "object" && part !== null ? `\${${print(part)}}` : String(part),
      );
      return `\`${parts.join("")}\``;
    }
    case "array":
      return `Array<${print(def.element)}>`;
    case "record": {
      const record = `Record<${print(def.keyType)}, ${print(def.valueType)}>`;
      return def.partial ? `Partial<${record}>` : record;
    }
    case "tuple":
      if (def.rest) break;
      return `[${def.items.map(print).join(", ")}]`;
    case "union":
      return union(def.options.map(print));
    case "nullable":
      return union([print(def.innerType), "null"]);
    case "optional":
      return union([print(def.innerType), "undefined"]);
    case "default":
    case "prefault":
      return side === "input" ? union([print(def.innerType), "undefined"]) : print(def.innerType);
    case "pipe":
      return print(side === "input" ? def.in : def.out);
    case "object":
      return printObject(def, side);
  }
  throw new Error(
    `The package of the client cannot describe what a schema of the kind ${def.type} takes or gives.`,
  );
}

function printObject({ shape, catchall }: z.core.$ZodObjectDef, side: Side): string {
  if (catchall && catchall._zod.def.type !== "never")
    throw new Error("Only objects of known fields are described.");
  const fields = Object.entries(shape).map(([name, schema]) => {
    const isOptional = (side === "input" ? schema._zod.optin : schema._zod.optout) !== undefined;
    return `${JSON.stringify(name)}${isOptional ? "?" : ""}: ${printType(schema, side)};`;
  });
  return `{ ${fields.join(" ")} }`;
}

const printLiteral = (value: z.core.util.Literal) =>
  value === undefined ? "undefined" : JSON.stringify(value);

function union(types: string[]): string {
  return types.length === 1 ? (types[0] ?? "never") : `(${[...new Set(types)].join(" | ")})`;
}
