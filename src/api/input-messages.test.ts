import { innerOf } from "@test/schema-parts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

const zodsWords = "zod's own words";
const { localeError } = z.config();
beforeAll(() => {
  z.config({ localeError: () => zodsWords });
});
afterAll(() => {
  z.config({ localeError });
});

const long = "x".repeat(100_000);
const wrongValues: unknown[] = [
  ...[undefined, null, true, false, 0, -1, 1.5, Number.MAX_VALUE, -Number.MAX_VALUE, Number.NaN],
  ...["", " ", "x", "2026-13-41", "a\u0000b", "\ud800", long, `${long}@example.com`],
  ...[[], [null], [1, "a"], Array.from({ length: 20_000 }, () => "x"), {}, { odd: 1 }, new Date()],
];

/** The schema and all its parts; transforms receive what an earlier schema has accepted. */
function partsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodTransform) return [];
  return [schema, ...innerOf(schema).flatMap(({ schema: part }) => partsOf(part))];
}

function issuesOf(schema: z.core.$ZodType, value: unknown): z.core.$ZodIssue[] {
  return z.safeParse(schema, value).error?.issues ?? [];
}

test("no procedure refuses input with zod's own messages, whatever is wrong with it", async () => {
  const refusals = (await proceduresOf(appRouter)).flatMap(({ name, input }) =>
    (input ? partsOf(input) : []).flatMap((part) =>
      wrongValues.flatMap((value) =>
        issuesOf(part, value).map(({ code, message, path }) => ({
          at: `${name} ${path.join(".")} ${code}`,
          message,
        })),
      ),
    ),
  );
  expect(refusals.length).toBeGreaterThan(1000);
  expect(refusals.filter(({ message }) => message === zodsWords || !message)).toEqual([]);
});

test.each([
  [z.string(), 5, "Sort must be text"],
  [z.iso.date(), "tomorrow", "Sort must be a date such as 2026-11-24"],
  [z.iso.datetime(), "tomorrow", "Sort must be a time such as 2026-11-24T16:30:00.000Z"],
  [z.uuid(), "x", "Sort must be a UUID"],
  [z.string().regex(/^\d$/), "x", "Sort is not valid"],
  [z.literal([7, 30]), 8, "Sort must be one of 7, 30"],
  [z.enum(["up", "down"]), "left", "Sort must be one of up, down"],
  [z.union([z.string(), z.null()]), 1, "Sort is not valid"],
  [z.string().min(1), "", "Sort cannot be empty"],
  [z.string().max(2), "xyz", "Sort can have at most 2 characters"],
  [z.array(z.string()).min(2), [], "Sort needs at least 2 entries"],
  [z.number().positive(), 0, "Sort must be more than 0"],
  [z.number().max(100), 101, "Sort can be at most 100"],
  [z.number().int(), 1.5, "Sort must be a whole number"],
  [z.strictObject({}), { odd: 1 }, "Unknown field: odd"],
  [z.string().refine(() => false), "x", "Sort is not valid"],
])("%#: says what is wrong with which field", (schema, sort, message) => {
  const { error } = z.object({ sort: schema }).safeParse({ sort });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});
