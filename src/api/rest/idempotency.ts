import { textsOf } from "@/i18n/texts";
import type { Context } from "@/server/context";
import type { ApiRequest, ApiResponse } from "@/server/http/api-request";
import type { Claim } from "@/server/idempotency/claim";
import { claimKey, type IdempotentReplay } from "@/server/idempotency/stored-responses";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { RestInput } from "./input";
import { invalidFields } from "./invalid-fields";
import type { Match } from "./routes";

const t = textsOf("requests");

/** Its name in messages. */
const header = "Idempotency-Key";
const form = /^[\x21-\x7e]{1,255}$/;

/** A stored response. */
export function repeated({ response: { status, headers, body } }: IdempotentReplay): ApiResponse {
  return {
    status,
    headers: { ...headers, "cache-control": "no-store", "idempotency-replayed": "true" },
    body,
  };
}

/** Whether the request has an Idempotency-Key. */
export const mayClaim = ({ headers }: ApiRequest, { operation: { method } }: Match): boolean =>
  method === "POST" && headers.has(header.toLowerCase());

/**
 * Claims a POST with an Idempotency-Key, so that it is carried out once; undefined for a request without one. Throws
 * AppError BAD_REQUEST if the key is malformed or the operation does not accept one, and what `claimKey` throws.
 */
export async function claimRequest(
  request: ApiRequest,
  context: Context,
  { operation: { method, repeatable } }: Match,
  { body }: RestInput,
): Promise<Claim | undefined> {
  const key = method === "POST" ? request.headers.get(header.toLowerCase()) : null;
  if (key === null) return undefined;
  if (repeatable) throw badKey(t("idempotency.notSupported"));
  if (!form.test(key)) throw badKey(t("idempotency.malformed"));
  const by = await context.principal();
  return claimKey(tenantDb(), {
    principal: by.kind === "key" ? `key:${by.key.id}` : `user:${by.user.userId}`,
    key,
    request: `${method} ${request.pathname}\n${body}`,
  });
}

const badKey = (problem: string) => invalidFields({ [header]: [problem] });
