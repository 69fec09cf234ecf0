import { contextOf, uniqueIp } from "@test/callers";
import { type AnyRouter, TRPCError } from "@trpc/server";
import type { Context } from "@/server/context";
import { observeDatabase } from "@/server/db/observer";
import { toTRPCError } from "@/server/errors";
import { errorShapeOf } from "@/server/procedures";
import { sharedLock } from "@/server/tenancy/sql-lexer";
import { createCallerFactory } from "@/server/trpc";
import type { ActualResponse, Call, Transport } from "./matrix";

/** Refusals may be recorded as such. */
const isWrite = (sql: string) =>
  /^\s*(insert|update|delete)/i.test(sql) && !/^insert into `security_events`/i.test(sql);

const isCredentialLock = (sql: string) =>
  sql.startsWith("select `revoked_at` from `auth_sessions`") && sql.endsWith(sharedLock);

/** Calls procedures through `createCaller` in this process, where every statement can be seen. */
export function inProcess(router: AnyRouter): Transport {
  return (call) => withWrites(() => responseTo(router, call));
}

/** A response with the statements that changed rows before it. */
export async function withWrites(
  respond: () => Promise<Omit<ActualResponse, "writes">>,
): Promise<ActualResponse> {
  const writes: ActualResponse["writes"] = [];
  let locksCredential = false;
  const stop = observeDatabase({
    statement: ({ sql, affectedRows }) => {
      if (isWrite(sql)) writes.push({ sql, affectedRows });
      if (isCredentialLock(sql)) locksCredential = true;
    },
  });
  try {
    return { ...(await respond()), writes, locksCredential };
  } finally {
    stop();
  }
}

/** What a subscription begins with. */
async function firstOf(result: unknown): Promise<unknown> {
  if (!isAsyncIterable(result)) throw new Error("A subscription is read in pieces");
  for await (const value of result) return value;
  return undefined;
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

async function responseTo(router: AnyRouter, call: Call): Promise<Omit<ActualResponse, "writes">> {
  let ctx: Context | undefined;
  try {
    // An IP per call, so that none is refused because of earlier ones.
    ctx = contextOf(call.subdomain, call.accessToken, { "x-forwarded-for": uniqueIp() });
    const procedure = call.procedure
      .split(".")
      .reduce((node: unknown, name) => Reflect.get(Object(node), name), createCallerFactory(router)(ctx));
    if (typeof procedure !== "function") throw new Error(`There is no procedure ${call.procedure}`);
    const result: unknown = await procedure(call.input);
    const value = call.type === "subscription" ? await firstOf(result) : result;
    return { code: "OK", text: JSON.stringify(value) ?? "" };
  } catch (thrown) {
    const error = thrown instanceof TRPCError ? thrown : toTRPCError(thrown);
    const { procedure: path, type, input } = call;
    const shape = errorShapeOf(router, { error, type, path, input, ctx });
    const { data } = Object(shape);
    return { code: data.appCode ?? data.code, text: JSON.stringify(shape) };
  }
}
