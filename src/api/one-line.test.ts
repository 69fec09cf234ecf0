import { expect, it } from "vitest";
import { z } from "zod";
import { proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

/** Where several lines make sense, or where input is compared and not stored. */
const mayHaveLines = new Set([
  ...["description", "details", "reason"],
  // Cells of a file and rows of a list as they are in it; the response reports each.
  ...["cells", "rows"],
  ...["password", "currentPassword", "newPassword", "code", "totp", "token", "refreshToken"],
]);

const inner = z.object({ innerType: z.instanceof(z.ZodType) });

/** The paths of the texts in an input that keep a line break. */
function openDoors(schema: z.ZodType, path: string[]): string[] {
  if (mayHaveLines.has(path.at(-1) ?? "")) return [];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      openDoors(field as z.ZodType, [...path, name]),
    );
  }
  if (schema instanceof z.ZodArray) return openDoors(schema.element as z.ZodType, path);
  const typed = ["Two words\nin lines", "two\nlines", "a\nb"].map((text) => schema.safeParse(text));
  if (typed.some(({ data }) => typeof data === "string" && data.includes("\n"))) return [path.join(".")];
  const wrapped = inner.safeParse(schema.def).data;
  return wrapped ? openDoors(wrapped.innerType, path) : [];
}

it("keeps no line break in a single-line field, wherever input arrives", () => {
  const changes = proceduresOf(appRouter).filter(({ type, input }) => type === "mutation" && input);
  expect(changes.length).toBeGreaterThan(40);
  expect(changes.flatMap(({ name, input }) => (input ? openDoors(input, [name]) : []))).toEqual([]);
});
