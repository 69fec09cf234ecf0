import { innerOf } from "@test/schema-parts";
import { expect, it, test } from "vitest";
import { z } from "zod";
import { line, text } from "@/lib/text";
import { proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

/** Where several lines make sense, or where input is compared and not stored. */
const mayHaveLines = new Set([
  ...["description", "details", "reason"],
  // Cells of a file and rows of a list as they are in it; the response reports each.
  ...["cells", "rows"],
  ...["password", "currentPassword", "newPassword", "code", "totp", "token", "refreshToken"],
]);

const words = ["Two words\nin lines", "two\nlines", "a\nb", "a\nbc\n".repeat(9)];

/** The paths of the texts in an input that keep a line break. */
function openDoors(schema: z.core.$ZodType, path: string[]): string[] {
  if (mayHaveLines.has(path.at(-1) ?? "")) return [];
  // On its own, a transform takes anything.
  if (schema instanceof z.ZodTransform) return [];
  const typed = words.map((text) => z.safeParse(schema, text).data);
  if (typed.some((data) => typeof data === "string" && data.includes("\n"))) return [path.join(".")];
  if (isText(schema)) return [];
  return innerOf(schema).flatMap(({ name, schema: part }) =>
    openDoors(part, name === undefined ? path : [...path, name]),
  );
}

/** The parts of a pipe that a text goes through count together. */
const isText = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString || (schema instanceof z.ZodPipe && isText(schema.in));

it("keeps no line break in a single-line field, wherever input arrives", async () => {
  const changes = (await proceduresOf(appRouter)).filter(({ type, input }) => type === "mutation" && input);
  expect(changes.length).toBeGreaterThan(40);
  expect(changes.flatMap(({ name, input }) => (input ? openDoors(input, [name]) : []))).toEqual([]);
});

const open = text({ label: "aTitle", max: 100 });

test.each<[what: string, schema: z.ZodType]>([
  ["a field", z.strictObject({ title: open })],
  ["an optional field", z.strictObject({ title: open.nullable().default(null) })],
  ["an object in a list", z.strictObject({ title: z.array(z.strictObject({ of: open })) })],
  ["a choice", z.strictObject({ title: z.union([z.number(), z.strictObject({ of: open })]) })],
  [
    "a choice by its kind",
    z.strictObject({
      title: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("none") }),
        z.strictObject({ kind: z.literal("one"), of: open }),
      ]),
    }),
  ],
  ["a record", z.strictObject({ title: z.record(z.enum(["kind"]), z.strictObject({ of: open })) })],
  ["a tuple", z.strictObject({ title: z.tuple([z.number(), open]) })],
  ["both of two", z.strictObject({ title: z.intersection(z.object({ of: open }), z.object({})) })],
  ["a text that must be long", z.strictObject({ title: text({ label: "aTitle", min: 30, max: 100 }) })],
  [
    "an object on its way to another",
    z.strictObject({ title: z.object({ of: open }).transform(Object.keys) }),
  ],
])("a text that keeps line breaks is found in %s", (_, schema) => {
  expect(openDoors(schema, ["call"])).toEqual([expect.stringMatching(/^call\.title/)]);
});

test("a single-line field is not taken for one, on its own or in a pipe", () => {
  const title = line({ label: "aTitle", max: 100 });
  expect(openDoors(z.strictObject({ title, other: title.pipe(z.string()) }), ["call"])).toEqual([]);
});
