import SwaggerParser from "@apidevtools/swagger-parser";
import { validatorOf } from "@test/openapi";
import { expect, test } from "vitest";
import { z } from "zod";
import { notOverRest } from "@/api/rest/not-over-rest";
import { allOperations } from "@/api/rest/operations";
import { type JsonSchema, typesOf } from "@/api/rest/routes";
import { appRouter } from "@/api/root";
import { procedureNames } from "@/server/procedures";
import { openApiDocument, openApiText } from "./document";

const operations = await allOperations();
const document = await openApiDocument();
const operationsOfDocument = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

test("every procedure has a REST route, or is listed with the reason why not", async () => {
  const known = [...operations.map(({ procedure }) => procedure), ...Object.keys(notOverRest)];
  expect(known.toSorted()).toEqual(await procedureNames(appRouter));
});

test("the document is valid OpenAPI 3.1, by a third-party validator", async () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  await SwaggerParser.validate(JSON.parse(JSON.stringify(document)));
});

const example = z.object({ schema: z.record(z.string(), z.unknown()), example: z.unknown() });

/** Every object of the document that has a schema and an example of it, by its path. */
function examplesIn(node: unknown, at: string): { at: string; schema: object; example: unknown }[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "example" in node ? [{ at, ...example.parse(node) }] : [];
  // The content of an example or a schema is not the document's.
  const parts = Object.entries(node).filter(([key]) => key !== "example" && key !== "schema");
  return [...own, ...parts.flatMap(([key, part]) => examplesIn(part, `${at}/${key}`))];
}

const found = examplesIn(document, "");

test("every example fits its schema", () => {
  const wrong = found.flatMap(({ at, schema, example }) => {
    const validate = validatorOf(schema, document);
    return validate(example) ? [] : [{ at, example, errors: validate.errors }];
  });
  expect(wrong).toEqual([]);
});

test("every body of a request and of a success has an example", () => {
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

test("every operation has a summary, a unique name and a tag with a description", () => {
  const tags = z.array(z.object({ name: z.string(), description: z.string().min(10) })).parse(document.tags);
  const names = operationsOfDocument.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { operation } of operationsOfDocument) {
    expect(String(operation.summary).length).toBeGreaterThan(5);
    expect(tags.map(({ name }) => [name])).toContainEqual(operation.tags);
  }
});

/** Every schema in responses or bodies, by where it is used; each once. */
function schemasOf(root: JsonSchema, at: string, seen = new Set<string>()): [at: string, JsonSchema][] {
  const name = root.$ref?.split("/").at(-1);
  if (name !== undefined) {
    if (seen.has(name)) return [];
    seen.add(name);
    return schemasOf(document.components.schemas[name] ?? {}, name, seen);
  }
  const parts = [
    ...Object.entries(root.properties ?? {}),
    ...Object.entries({ "[]": root.items, "{}": root.additionalProperties }),
    ...(root.anyOf ?? []).map((part) => ["", part] as const),
  ];
  return [
    [at, root],
    ...parts.flatMap(([key, part]) =>
      typeof part === "object" && !Array.isArray(part) ? schemasOf(part, `${at}.${key}`, seen) : [],
    ),
  ];
}

const jsonBody = z.object({
  content: z.object({ "application/json": z.object({ schema: z.looseObject({}) }) }),
});
const responseSchemas = operationsOfDocument.flatMap(({ name, operation }) =>
  Object.values(operation.responses).flatMap((response) => {
    const { data } = jsonBody.safeParse(response);
    return data ? schemasOf(data.content["application/json"].schema, name) : [];
  }),
);
const bodies = operationsOfDocument.flatMap(({ name, operation }) => {
  const { data } = jsonBody.safeParse(operation.requestBody);
  return data ? schemasOf(data.content["application/json"].schema, name) : [];
});

test("generators find what they need: a server with a URL, no reserved names, no nested dialect", async () => {
  const served = z
    .object({ servers: z.array(z.object({ url: z.url() })) })
    .parse(JSON.parse(await openApiText("https://acme.example.com")));
  expect(served.servers.map(({ url }) => url)).toEqual([
    "https://acme.example.com/api/v1",
    expect.stringMatching(/^https?:\/\/\{workspace\}\./),
  ]);
  expect(Object.keys(document.components.schemas)).not.toContain("Error");
  expect(JSON.stringify(document)).not.toContain("$schema");
});

test("optional fields of a body have no default, which generators would turn into required fields", () => {
  expect(bodies.length).toBeGreaterThan(50);
  expect(bodies.filter(([, schema]) => "default" in schema)).toEqual([]);
  const { properties, required } = document.components.schemas.ProductsCreateInput ?? {};
  expect(required).toEqual(["name", "sku", "price"]);
  expect(properties?.stock).toMatchObject({ description: "Default: 0." });
});

test("the parameters that a DELETE needs are required", () => {
  for (const { procedure, path, method, fields = {} } of operations) {
    if (method !== "DELETE" || !fields.version) continue;
    const parameters = document.paths[path]?.delete?.parameters;
    expect(parameters, procedure).toContainEqual(
      expect.objectContaining({ name: "version", required: true }),
    );
  }
});

/** What the description of a field must mention: otherwise it will surprise a program one day. */
function owedWords(field: JsonSchema, isOptional: boolean): RegExp[] {
  // A list of choices contains each of them once.
  const isCutShort =
    field.maxItems !== undefined && !(typeof field.items === "object" && "enum" in field.items);
  return [
    ...(typesOf(field).includes("null") ? [/\bnull\b/i] : []),
    ...(isOptional ? [/\babsent\b/i] : []),
    ...(isCutShort ? [new RegExp(`\\b${field.maxItems}\\b`)] : []),
  ];
}

test("response fields that may be missing, null or truncated say so, or the object around them does", () => {
  const silent = responseSchemas.flatMap(([at, { properties = {}, required = [], description }]) =>
    Object.entries(properties).flatMap(([name, property]) => {
      if (typeof property === "boolean") return [];
      const named = document.components.schemas[property.$ref?.split("/").at(-1) ?? ""];
      const words = [property.description, named?.description, description].join(" ");
      const owed = owedWords(named ?? property, !required.includes(name));
      return owed.filter((word) => !word.test(words)).map((word) => `${at}.${name} ${word.source}`);
    }),
  );
  expect([...new Set(silent)]).toEqual([]);
});
