import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { textsOf } from "@/i18n/texts";
import type { AppErrorDetails } from "@/lib/app-error";
import { internalError, toAppError } from "@/server/errors";
import type { HttpError } from "@/server/http/error-response";
import { isQueryMethod } from "./query-methods";
import type { Operation } from "./routes";

const t = textsOf("requests");

const messages = { GET: "Data retrieved", POST: "Done", PUT: "Saved", PATCH: "Saved", DELETE: "Done" };

/** The message of a successful operation. */
export const messageOf = ({ method, created }: Pick<Operation, "method" | "created">) =>
  created ? "Created" : messages[method];

/**
 * The envelope of a result. A result `{ items, … }` is a list: its items are the data, and everything else, such as
 * `pagination`, is next to them.
 */
export function envelopeOf(operation: Pick<Operation, "method" | "created">, result: unknown) {
  const message = messageOf(operation);
  if (typeof result === "object" && result !== null && "items" in result && Array.isArray(result.items)) {
    const { items, ...others } = result;
    return { success: true, data: items, message, ...others };
  }
  return { success: true, data: result ?? null, message };
}

/**
 * The error that a call has thrown, as the response describes it; the cause of a defect stays hidden. Fields have their
 * names in the request, which differ between query and body.
 */
export function httpErrorOf(thrown: unknown, method: string): HttpError {
  if (thrown instanceof TRPCError && thrown.code === "BAD_REQUEST" && thrown.cause instanceof ZodError) {
    return {
      code: "BAD_REQUEST",
      message: t("invalidFields"),
      statusCode: 400,
      details: { fieldErrors: fieldErrorsOf(thrown.cause, isQueryMethod(method) ? parameterAt : fieldAt) },
    };
  }
  return toAppError(thrown) ?? internalError;
}

/** `items.0.id` in a body; "" for the input as a whole. */
const fieldAt = (path: PropertyKey[]) => path.join(".");

/** `before[at]` in a query, where the items of a list have no separate names. */
const parameterAt = (path: PropertyKey[]) => {
  const [name = "", ...keys] = path.filter((part) => typeof part === "string");
  return [name, ...keys.map((key) => `[${key}]`)].join("");
};

/** Messages by query parameter. */
export const parameterErrorsOf = (error: ZodError) => fieldErrorsOf(error, parameterAt);

/** Messages by field. */
function fieldErrorsOf(
  { issues }: ZodError,
  nameAt: (path: PropertyKey[]) => string,
): NonNullable<AppErrorDetails["fieldErrors"]> {
  // A map: an object has "constructor" and others from the start.
  const errors = new Map<string, string[]>();
  for (const issue of issues) {
    const fields =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: t("parameters.unknownField") }))
        : [issue];
    for (const { path, message } of fields) {
      const name = nameAt(path);
      errors.set(name, [...(errors.get(name) ?? []), message]);
    }
  }
  return Object.fromEntries(errors);
}
