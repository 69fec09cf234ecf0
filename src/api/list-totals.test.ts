import { expect, it } from "vitest";
import { z } from "zod";
import { totalOutput } from "@/lib/pagination.schema";
import { proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

const fieldsOf = (schema: z.ZodType | undefined) =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const inPages = ["page", "cursor", "before"];
/** What a program reads a list to its end by. */
const totals = Object.keys(totalOutput);

it("every list that is read in pages tells its total as exact or not", async () => {
  const lists = (await proceduresOf(appRouter)).filter(
    ({ type, input }) => type === "query" && fieldsOf(input).some((field) => inPages.includes(field)),
  );
  expect(lists.length).toBeGreaterThan(9);
  const without = lists.filter(({ output }) => {
    const pagination = output instanceof z.ZodObject ? output.shape.pagination : undefined;
    const told = [...fieldsOf(output), ...fieldsOf(pagination)];
    return !totals.every((field) => told.includes(field));
  });
  expect(without.map(({ name }) => name)).toEqual([]);
});
