import { z } from "zod";
import type * as schema from "@/server/db/schema";

type Tables = typeof schema;
/** The tables of the schema, by their names in the database. */
export type TableName = {
  [Key in keyof Tables]: Tables[Key] extends { _: { name: infer Name extends string } } ? Name : never;
}[keyof Tables];

/** The table of an id in an input. The attack matrix fills such fields with ids of every kind. */
export const idSchemas = z.registry<{ table: TableName }>();

/**
 * An id of a row of the table: a positive integer, unless another schema is given. Every id in an input must use this,
 * so that the attack matrix (docs/tenant-isolation.md) knows its table.
 */
export function idOf(table: TableName): z.ZodNumber;
/** The same with a schema of its own, such as one for texts or for several ids. */
export function idOf<Schema extends z.ZodType>(table: TableName, schema: Schema): Schema;
export function idOf(table: TableName, schema: z.ZodType = z.number().int().positive()): z.ZodType {
  idSchemas.add(schema, { table });
  return schema;
}
