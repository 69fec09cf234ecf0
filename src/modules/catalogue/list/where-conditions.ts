import { and, eq, inArray, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { FieldKind } from "@/lib/custom-fields";
import {
  type FieldCondition,
  type FieldTest,
  isDay,
  optionIdsOf,
  readConditions,
} from "@/lib/field-conditions";
import { customFields, productFieldValues, products } from "@/server/db/schema";
import type { StatementWriter } from "@/server/tenancy/kept-statement";

/*
 * Conditions on custom fields, as SQL. A test says by itself which column it compares, and the statement asks for fields of its kinds
 * alone: nothing has to be read first, and a field that is gone matches nothing.
 */

type Column = "text" | "number" | "day" | "option";

/** What the SQL of a condition depends on. */
export interface ConditionShape {
  test: FieldTest;
  /** Absent for tests that compare nothing. */
  column: Column | undefined;
  /** How many values it has. */
  values: number;
}

type Value = string | number | Placeholder;
/** The field or a value of a condition, by its name. */
type ValueNamed = (name: string) => Value;

const columnOf = ({ test, value }: FieldCondition): Column | undefined => {
  if (test === "contains" || test === "equals") return "text";
  if (test === "any") return "option";
  return value === "" ? undefined : isDay(value) ? "day" : "number";
};

/** The ids of options, repeated up to the next power of two: lists of options then share few statements. */
function optionsOf(condition: FieldCondition): number[] {
  const ids = optionIdsOf(condition);
  const size = 2 ** Math.ceil(Math.log2(ids.length));
  return Array.from({ length: size }, (_, index) => ids[index] ?? ids[0] ?? 0);
}

const valuesOf = (condition: FieldCondition): (string | number)[] => {
  if (condition.test === "any") return optionsOf(condition);
  return condition.value === "" ? [] : [condition.value];
};

const shapeOf = (condition: FieldCondition): ConditionShape => ({
  test: condition.test,
  column: columnOf(condition),
  values: valuesOf(condition).length,
});

export const whereShape = (where: readonly string[] | undefined): ConditionShape[] =>
  readConditions(where).map(shapeOf);

/** The names say the test, too: totals of lists are kept by them. */
const nameOf = (index: number, { test }: Pick<ConditionShape, "test">, part: "field" | number) =>
  `where${index} ${test} ${part}`;

/** The values of the conditions, by name. */
export const whereValues = (where: readonly string[] | undefined): Record<string, string | number> =>
  Object.fromEntries(
    readConditions(where).flatMap((condition, index) => [
      [nameOf(index, condition, "field"), condition.field] as const,
      ...valuesOf(condition).map((value, part) => [nameOf(index, condition, part), value] as const),
    ]),
  );

export const whereConditions = (
  db: StatementWriter,
  value: ValueNamed,
  shapes: readonly ConditionShape[],
): SQL | undefined =>
  and(...shapes.map((shape, index) => holds(db, shape, (part) => value(nameOf(index, shape, part)))));

function holds(db: StatementWriter, shape: ConditionShape, value: (part: "field" | number) => Value): SQL {
  const { fieldId, productId } = productFieldValues;
  const isOfField = sql`${fieldId} = ${value("field")}`;
  if (shape.test === "unset") {
    const field = db
      .select({ id: customFields.id })
      .from(customFields)
      .where(sql`${customFields.id} = ${value("field")}`);
    const given = db
      .select({ id: productId })
      .from(productFieldValues)
      .where(and(eq(productId, products.id), isOfField));
    // Of a field that is gone, no product lacks a value either.
    return sql`(exists ${field} and not exists ${given})`;
  }
  const kinds = kindsOf(shape);
  return inArray(
    products.id,
    db
      .select({ id: productId })
      .from(productFieldValues)
      .innerJoin(
        customFields,
        and(eq(customFields.id, fieldId), kinds && sql`${customFields.kind} in ${kinds}`),
      )
      .where(and(isOfField, comparison(shape, value))),
  );
}

/** Undefined for all of them. */
function kindsOf({ test, column }: ConditionShape): SQL | undefined {
  const kinds: readonly FieldKind[] = test === "yes" || test === "no" ? ["yesNo"] : kindsIn(column);
  // Written out: a kept statement has no values but those of its conditions.
  return kinds.length > 0 ? sql.raw(`(${kinds.map((kind) => `'${kind}'`).join(", ")})`) : undefined;
}

function kindsIn(column: Column | undefined): readonly FieldKind[] {
  switch (column) {
    case "text":
      return ["text", "link"];
    case "number":
      return ["number", "money"];
    case "day":
      return ["date"];
    case "option":
      return ["choice"];
    case undefined:
      return [];
  }
}

function comparison(shape: ConditionShape, value: (part: number) => Value): SQL | undefined {
  const { text, number, date, optionId } = productFieldValues;
  switch (shape.test) {
    case "contains":
      return sql`locate(${value(0)}, ${text}) > 0`;
    case "equals":
      return sql`${text} = ${value(0)}`;
    case "from":
      return shape.column === "day" ? sql`${date} >= ${value(0)}` : sql`${number} >= ${asDecimal(value(0))}`;
    case "to":
      return shape.column === "day" ? sql`${date} <= ${value(0)}` : sql`${number} <= ${asDecimal(value(0))}`;
    case "any":
      return sql`${optionId} in (${sql.join(
        Array.from({ length: shape.values }, (_, index) => sql`${value(index)}`),
        sql`, `,
      )})`;
    case "yes":
      return sql`${number} = 1`;
    case "no":
      return sql`${number} = 0`;
    default:
      return undefined;
  }
}

/** Compared with a text, a decimal would become a float. */
export const asDecimal = (value: Value) => sql`cast(${value} as decimal(20, 6))`;
