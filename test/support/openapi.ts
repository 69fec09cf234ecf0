import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { z } from "zod";
import type { OpenApiDocument } from "@/api/openapi/document";

const formats = {
  date: z.iso.date(),
  "date-time": z.iso.datetime(),
  uuid: z.uuid(),
  email: z.email(),
  base64: z.base64(),
};

// OpenAPI has its own keywords.
const ajv = new Ajv2020({ strict: false });
for (const [name, format] of Object.entries(formats)) {
  ajv.addFormat(name, (value: string) => format.safeParse(value).success);
}

/** Validates values against a schema of the document (JSON Schema 2020-12). */
export function validatorOf(schema: object, { components }: OpenApiDocument): ValidateFunction {
  return ajv.compile({ ...schema, components });
}

interface SeenResponse {
  path: string;
  method: string;
  status: number;
  /** Undefined for a response without a body. */
  body: unknown;
}

const response = z.object({
  content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional(),
});

/** Validates API responses against the document; returns what is wrong, in words. */
export function contractOf(document: OpenApiDocument): (response: SeenResponse) => string[] {
  const validators = new Map<string, ValidateFunction | undefined>();
  const responses = z.record(z.string(), z.unknown()).parse(document.components.responses);
  return ({ path, method, status, body }) => {
    const name = `${method} ${path} ${status}`;
    const documented = document.paths[path]?.[method.toLowerCase()]?.responses[status];
    if (!documented) return [`${name} is not documented`];
    if (!validators.has(name)) {
      const shared = String(documented.$ref ?? "")
        .split("/")
        .at(-1);
      const { content } = response.parse(shared ? responses[shared] : documented);
      const schema = content?.["application/json"]?.schema;
      validators.set(name, schema && validatorOf(schema, document));
    }
    const validate = validators.get(name);
    if (!validate) return body === undefined ? [] : [`${name} has a body`];
    return validate(body) ? [] : [`${name}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(body)}`];
  };
}
