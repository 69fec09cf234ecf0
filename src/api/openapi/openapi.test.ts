import SwaggerParser from "@apidevtools/swagger-parser";
import { expect, test } from "vitest";
import { z } from "zod";
import { operations } from "@/api/rest/handler";
import { notOverRest } from "@/api/rest/not-over-rest";
import { appRouter } from "@/api/root";
import { openApiDocument } from "./document";
import { validatorOf } from "./testing";

const document = openApiDocument();
const operationsOfDocument = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

test("every procedure is reached over REST, or is listed with the reason why not", () => {
  const known = [...operations.map(({ procedure }) => procedure), ...Object.keys(notOverRest)];
  expect(known.toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted());
});

test("the document is valid OpenAPI 3.1, by a validator that is not ours", async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  await SwaggerParser.validate(JSON.parse(JSON.stringify(document)));
});

const example = z.object({ schema: z.record(z.string(), z.unknown()), example: z.unknown() });

/** Every object of the document that has a schema and an example of it, by where it stands. */
function examplesIn(node: unknown, at: string): { at: string; schema: object; example: unknown }[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "example" in node ? [{ at, ...example.parse(node) }] : [];
  // What an example or a schema holds is not the document's.
  const parts = Object.entries(node).filter(([key]) => key !== "example" && key !== "schema");
  return [...own, ...parts.flatMap(([key, part]) => examplesIn(part, `${at}/${key}`))];
}

test("every example is what its schema says, and every body has one", () => {
  const found = examplesIn(document, "");
  const wrong = found.flatMap(({ at, schema, example }) => {
    const validate = validatorOf(schema, document);
    return validate(example) ? [] : [{ at, example, errors: validate.errors }];
  });
  expect(wrong).toEqual([]);
  for (const { name, operation } of operationsOfDocument) {
    const at = name.replace(
      /^(\w+) (.*)$/,
      (_, method: string, path: string) => `/paths/${path}/${method.toLowerCase()}`,
    );
    expect(
      found.some((known) => known.at.startsWith(`${at}/responses/20`)),
      name,
    ).toBe(true);
    expect(Boolean(operation.requestBody), name).toBe(
      found.some((known) => known.at.startsWith(`${at}/requestBody`)),
    );
  }
});

test("every operation has a summary, a name of its own and a tag that is described", () => {
  const tags = z.array(z.object({ name: z.string(), description: z.string().min(10) })).parse(document.tags);
  const names = operationsOfDocument.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { operation } of operationsOfDocument) {
    expect(String(operation.summary).length).toBeGreaterThan(5);
    expect(tags.map(({ name }) => [name])).toContainEqual(operation.tags);
  }
});
