import { unique } from "@test/builders";
import { z } from "zod";
import { idSchemas, type TableName } from "@/lib/ids";

/** The position of an id in an input, and its table. */
export interface IdSlot {
  path: (string | number)[];
  table: TableName;
  schema: z.core.$ZodType;
}

export interface Filled {
  /** An input that the schema accepts, with null where the ids go. Undefined for a procedure without input. */
  value: unknown;
  slots: IdSlot[];
}

/** The generator does not know what to put somewhere: the procedure needs a fixture. */
export class UnfillableInputError extends Error {
  override readonly name = "UnfillableInputError";
}

/**
 * An input generated from its schema, including everything optional. `given` fields need not be generated. Throws an
 * UnfillableInputError if it cannot, and for a field named like an id that does not name its table.
 */
export function fillInput(schema: z.core.$ZodType | undefined, given: Record<string, unknown>): Filled {
  if (!schema) return { value: undefined, slots: [] };
  const slots: IdSlot[] = [];
  const value = fill(schema, [], { given, slots });
  return { value, slots };
}

/** The value with the ids in the slots. */
export function withIds(value: unknown, ids: { path: (string | number)[]; id: unknown }[]): unknown {
  const copy = structuredClone(value);
  for (const { path, id } of ids) {
    let node = copy;
    for (const key of path.slice(0, -1)) node = Object(node)[key];
    const last = path.at(-1);
    if (last === undefined) return id;
    Object(node)[last] = id;
  }
  return copy;
}

interface Task {
  given: Record<string, unknown>;
  slots: IdSlot[];
}

function fill(schema: z.core.$ZodType, path: (string | number)[], task: Task): unknown {
  const marked = idSchemas.get(schema);
  if (marked) {
    task.slots.push({ path, table: marked.table, schema });
    return null;
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional
  ) {
    return fill(schema.def.innerType, path, task);
  }
  if (schema instanceof z.ZodObject) return fillObject(schema, path, task);
  if (schema instanceof z.ZodArray) {
    // Two, so that one of them can be another tenant's.
    return [0, 1].map((index) => fill(schema.element, [...path, index], task));
  }
  if (schema instanceof z.ZodUnion) return fillFirst(schema.options, path, task);
  if (schema instanceof z.ZodPipe && !isText(schema.in)) return fill(schema.in, path, task);
  return leaf(schema, path);
}

function fillObject(schema: z.ZodObject, path: (string | number)[], task: Task): Record<string, unknown> {
  const given = path.length === 0 ? task.given : {};
  const unknown = Object.keys(given).filter((key) => !(key in schema.shape));
  if (unknown.length > 0)
    throw new UnfillableInputError(`the fixture gives ${unknown}, which the input has not`);
  const entries = Object.entries(schema.shape).map(([key, field]): [string, unknown] => {
    if (key in given) return [key, given[key]];
    const before = task.slots.length;
    const value = fill(field, [...path, key], task);
    if (/^ids?$|I[dD]s?$/.test(key) && task.slots.length === before) {
      throw new UnfillableInputError(
        `${[...path, key].join(".")} is named like an id, but made without idOf("table")`,
      );
    }
    return [key, value];
  });
  return Object.fromEntries(entries);
}

function fillFirst(options: readonly z.core.$ZodType[], path: (string | number)[], task: Task): unknown {
  const [first, ...others] = options;
  if (!first) throw new UnfillableInputError(`${path.join(".")} is an empty union`);
  const before = task.slots.length;
  try {
    return fill(first, path, task);
  } catch (error) {
    task.slots.length = before;
    if (!(error instanceof UnfillableInputError) || others.length === 0) throw error;
    return fillFirst(others, path, task);
  }
}

const isText = (schema: z.core.$ZodType) => schema instanceof z.ZodString || schema instanceof z.ZodTransform;

/** Typical values of people and programs; the first that the schema accepts is used. */
const candidates = (): unknown[] => [
  unique("Attack"),
  `${unique("attack")}@example.test`,
  "12.50",
  "482913",
  "4006381333931",
  "2026-06-01T12:00:00.000Z",
  "2026-06-01",
  "https://example.test/attack",
  "/dashboard",
  "en-US",
  "EUR",
  "#336699",
  "Europe/Berlin",
  unique("attack").slice(0, 12),
  crypto.randomUUID(),
  "1.contains.attack",
  1,
  10,
  100,
  0,
  true,
  null,
  {},
  new Date(),
];

function leaf(schema: z.core.$ZodType, path: (string | number)[]): unknown {
  // A schema that accepts anything says nothing about what belongs there.
  if (!(schema instanceof z.ZodAny || schema instanceof z.ZodUnknown)) {
    if (schema instanceof z.ZodEnum) return schema.options[0];
    if (schema instanceof z.ZodLiteral) return [...schema.values][0];
    const found = candidates().find((candidate) => z.safeParse(schema, candidate).success);
    if (found !== undefined) return found;
  }
  throw new UnfillableInputError(`nothing is known that fits ${path.join(".") || "the input"}`);
}
