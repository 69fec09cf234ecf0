import { sql } from "drizzle-orm";

/** Not by identity: the bundler may have copied the module. */
const brand: unique symbol = Symbol.for("mmr.database.last-insert-id");

/**
 * Stands in a row to insert for the id that the insert before it has generated in the same transaction: what refers to a
 * new row leaves together with it, and does not wait for its id. 0, to which nothing can refer, if that insert has failed.
 */
export const lastInsertId = Object.assign(sql`last_insert_id()`, { [brand]: true } as const);

export type LastInsertId = typeof lastInsertId;

export function isLastInsertId(value: unknown): value is LastInsertId {
  return typeof value === "object" && value !== null && brand in value;
}
