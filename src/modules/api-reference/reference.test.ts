import { expect, test } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import type { OpenApi } from "./openapi";
import { groupsOf, operationOf } from "./reference";
import { curlOf, prepare } from "./request";
import { constraintLabels, fieldsOf, shapesOf, typeLabel } from "./schema-labels";

const t = translationsOf("en", "apiConsole");

const document: OpenApi = {
  info: { title: "Test", version: "1" },
  servers: [{ url: "/api/v1" }],
  tags: [{ name: "Empty" }, { name: "Products", description: "The catalog." }],
  security: [{ bearer: [] }],
  paths: {
    "/products": {
      get: {
        operationId: "products.list",
        summary: "List products",
        tags: ["Products"],
        parameters: [{ $ref: "#/components/parameters/Limit" }],
        responses: { 200: { $ref: "#/components/responses/Products" } },
      },
      post: {
        operationId: "products.create",
        tags: ["Products"],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Product" },
              examples: { hammer: { value: { name: "Hammer" } } },
            },
          },
        },
        responses: {},
      },
    },
    "/products/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      delete: {
        operationId: "products.delete",
        tags: ["Products"],
        parameters: [
          { name: "If-Match", in: "header", schema: { type: "string" } },
          { name: "reason", in: "query", schema: { type: "string" } },
        ],
        responses: {},
      },
    },
    "/auth/login": { post: { operationId: "auth.login", security: [], responses: {} } },
  },
  components: {
    parameters: {
      Limit: {
        name: "limit",
        in: "query",
        description: "How many",
        schema: { type: "integer", default: 10 },
      },
    },
    responses: {
      Products: {
        description: "The products",
        headers: { ETag: { description: "Of this state" } },
        content: {
          "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Product" } } },
        },
      },
    },
    schemas: {
      Product: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", minLength: 3, maxLength: 255 },
          stock: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
          parent: { anyOf: [{ $ref: "#/components/schemas/Product" }, { type: "null" }] },
          kind: { enum: ["tool", "part"], default: "tool" },
        },
      },
    },
  },
};

function entry(id: string) {
  const found = operationOf(document, id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

test("operations are grouped by tag in the order of the document, without empty tags", () => {
  expect(groupsOf(document).map(({ name, operations }) => [name, operations.map(({ id }) => id)])).toEqual([
    ["Products", ["products.list", "products.create", "products.delete"]],
    ["Other", ["auth.login"]],
  ]);
});

test("references to parameters, bodies and responses are resolved", () => {
  const { parameters, responses, path } = entry("products.list");
  expect(path).toBe("/api/v1/products");
  expect(parameters).toMatchObject([
    { name: "limit", in: "query", required: false, description: "How many" },
  ]);
  expect(responses).toMatchObject([
    { status: "200", description: "The products", headers: [{ name: "ETag", description: "Of this state" }] },
  ]);
  expect(entry("products.create").body).toMatchObject({ required: true, example: { name: "Hammer" } });
  expect(entry("products.delete").parameters.map(({ name }) => name)).toEqual(["id", "If-Match", "reason"]);
  expect(operationOf(document, "nothing")).toBeUndefined();
});

test("an operation says whether sign-in is required", () => {
  expect(entry("products.list").needsSignIn).toBe(true);
  expect(entry("auth.login").needsSignIn).toBe(false);
});

const product = { $ref: "#/components/schemas/Product" };

test("schemas are described in words, only by what constrains a value", () => {
  const described = fieldsOf(document, { type: "array", items: product }).map(
    ({ name, required, schema }) => [
      name,
      required,
      typeLabel(document, schema),
      constraintLabels(schema).join(", "),
    ],
  );
  expect(described).toEqual([
    ["name", true, "text", "3–255 characters"],
    ["stock", false, "whole number", "at least 0"],
    ["parent", false, "Product or null", ""],
    ["kind", false, "text", 'one of "tool", "part", default "tool"'],
  ]);
});

test("only a union of several objects has shapes to choose from", () => {
  expect(shapesOf(document, { anyOf: [product, { type: "null" }] })).toEqual([]);
  expect(shapesOf(document, { anyOf: [product, { type: "object", properties: { id: {} } }] })).toHaveLength(
    2,
  );
});

test("the form's values become a request, each in its place", () => {
  const typed = {
    parameters: { "path.id": " 7/8 ", "query.reason": "old & gone", "header.If-Match": '"7-1"' },
    body: "",
  };
  expect(prepare(entry("products.delete"), typed, t)).toEqual({
    request: {
      method: "DELETE",
      path: "/api/v1/products/7%2F8?reason=old+%26+gone",
      headers: { "if-match": '"7-1"' },
      body: undefined,
    },
  });
});

test("what cannot be sent is reported at its field", () => {
  expect(
    prepare(entry("products.delete"), { parameters: { "header.If-Match": "grün" }, body: "" }, t),
  ).toEqual({
    problems: [
      { field: "path.id", message: "Required" },
      { field: "header.If-Match", message: "Use ASCII characters only" },
    ],
  });
  expect(prepare(entry("products.create"), { parameters: {}, body: "{" }, t)).toMatchObject({
    problems: [{ field: "body", message: expect.stringContaining("Not valid JSON") }],
  });
  expect(prepare(entry("products.create"), { parameters: {}, body: " " }, t)).toEqual({
    problems: [{ field: "body", message: "Required" }],
  });
});

test("the shell command survives quotes in typed values", () => {
  const request = { method: "POST", path: "/api/v1/products", headers: {}, body: `{"name":"Bob's"}` };
  expect(curlOf(request, { origin: "https://acme.example.com", needsSignIn: true })).toBe(
    [
      "curl -X POST 'https://acme.example.com/api/v1/products'",
      '-H "Authorization: Bearer $MMR_API_KEY"',
      `-d '{"name":"Bob'\\''s"}'`,
    ].join(" \\\n  "),
  );
});
