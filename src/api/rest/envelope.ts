import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { AppErrorDetails } from "@/lib/app-error";
import { toAppError } from "@/server/errors";
import { type HttpError, internalError } from "@/server/http/error-response";
import type { Operation } from "./routes";

const messages = { GET: "Data retrieved", POST: "Done", PUT: "Saved", PATCH: "Saved", DELETE: "Done" };

/** The message of a successful operation. */
export const messageOf = ({ method, created }: Pick<Operation, "method" | "created">) =>
  created ? "Created" : messages[method];

/**
 * The envelope of a result. A result `{ items, … }` is a list: its items are the data, and everything else, such as
 * `pagination`, is beside them.
 */
export function envelopeOf(operation: Pick<Operation, "method" | "created">, result: unknown) {
  const message = messageOf(operation);
  if (typeof result === "object" && result !== null && "items" in result && Array.isArray(result.items)) {
    const { items, ...beside } = result;
    return { success: true, data: items, message, ...beside };
  }
  return { success: true, data: result ?? null, message };
}

/** Maps what a call has thrown to the error response; the cause of a defect stays hidden. */
export function httpErrorOf(thrown: unknown): HttpError {
  if (thrown instanceof TRPCError && thrown.code === "BAD_REQUEST" && thrown.cause instanceof ZodError) {
    return {
      code: "BAD_REQUEST",
      message: "Some fields are not valid.",
      statusCode: 400,
      details: { fieldErrors: fieldErrorsOf(thrown.cause) },
    };
  }
  return toAppError(thrown) ?? internalError;
}

/** Messages by field, such as `items.0.id`; "" for the input as a whole. */
function fieldErrorsOf({ issues }: ZodError): NonNullable<AppErrorDetails["fieldErrors"]> {
  const errors: Record<string, string[]> = {};
  for (const issue of issues) {
    const fields =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: "Unknown field" }))
        : [issue];
    for (const { path, message } of fields) {
      const name = path.join(".");
      errors[name] = [...(errors[name] ?? []), message];
    }
  }
  return errors;
}
