import { expect, test } from "vitest";
import { z } from "zod";
import { proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

/** The fields, by procedure, that name a person or an organization. */
const doors = (await proceduresOf(appRouter)).flatMap(({ name, input }) => {
  if (!(input instanceof z.ZodObject)) return [];
  const names = ["firstName", "lastName", "organizationName"];
  if (name === "organizations.update") names.push("name");
  return names.flatMap((field): { name: string; field: string; schema: z.ZodType }[] =>
    field in input.shape ? [{ name, field, schema: input.shape[field] }] : [],
  );
});

test("these inputs name a person or an organization", () => {
  expect([...new Set(doors.map(({ name }) => name))].sort()).toEqual([
    "auth.acceptInvitation",
    "organizations.update",
    "signUp.create",
    "tenants.create",
    "users.update",
    "users.updateProfile",
  ]);
});

test.each(doors)("$name accepts no URL as $field", ({ schema }) => {
  for (const value of ["evil.example", "https://evil.example/x"]) {
    const { error } = schema.safeParse(value);
    expect(error?.issues[0]?.message).toMatch(/cannot contain a web address/);
  }
  expect(schema.safeParse("St. John").success).toBe(true);
});
