import { textsOf } from "@/i18n/texts";
import { merged } from "@/lib/merged";
import { platformSubdomain } from "@/lib/subdomain";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import "./input-messages";
import { initTRPC, type TRPCError } from "@trpc/server";
import { ZodError, z } from "zod";
import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import { can, type Permission } from "@/lib/permissions";
import type { FeatureName } from "@/lib/tenant-settings";
import { asPrincipal, authorize } from "@/server/authorize";
import { type CacheRead, ReadAhead } from "@/server/cache/read-ahead";
import type { Context } from "@/server/context";
import { internalError } from "@/server/errors";
import { networkOf } from "@/server/http/network";
import { observeCall } from "@/server/observability/observe-call";
import { currentRequest } from "@/server/operation";
import type { Reader } from "@/server/principal";
import type { RestRoute } from "@/server/rest-route";
import { readingDb } from "@/server/tenancy/reading-db";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";

const tRequest = textsOf("requests");

const tAccess = textsOf("access");

// 1. Initialization: clients get error codes, never causes.

export interface ProcedureMeta {
  /** The permission that the principal needs; "public" if no credentials are required. Set by the builders below. */
  permission?: Permission | "public";
  /** The host that serves it, if not every tenant's: the root domain, or the platform's own tenant. */
  servedOn?: "root" | "platform";
  /** Whether API keys cannot call it, whatever their scopes. */
  isForSessions?: true;
  /**
   * Whether `ctx.db` may be a replica, which only reads: for lists and statistics, which may lag behind what others change,
   * though never behind the organization's latest recorded change.
   */
  readsReplica?: true;
  /** What a read needs from Redis in addition to its session, see `readsAhead`. */
  readsAhead?: (reader: Reader, rawInput: unknown) => Ahead;
  /** The schema that `readsAhead` parses the input with. If it is that of the procedure, the input is not parsed again. */
  readsAheadBy?: z.ZodType;
  /** Its REST route; absent if it has none (see src/api/rest/not-over-rest.ts). */
  rest?: RestRoute;
}

interface Ahead {
  reads: readonly CacheRead<unknown>[];
  /** Parsed; undefined if it is not valid, or was not needed. */
  input?: unknown;
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const cause = error.cause;
      const masked = error.code === "INTERNAL_SERVER_ERROR";
      return {
        message: masked
          ? internalError.message
          : cause instanceof ZodError
            ? tRequest("invalidFields")
            : error.message,
        code: shape.code,
        data: {
          code: error.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          // There is no context where the request is refused before it: see src/api/trpc/handler.ts.
          requestId: ctx?.request.requestId ?? currentRequest().requestId ?? undefined,
          appCode: cause instanceof AppError ? cause.code : undefined,
          fieldErrors:
            cause instanceof ZodError
              ? fieldErrors(cause)
              : cause instanceof AppError
                ? cause.details.fieldErrors
                : undefined,
          retryAfterSeconds: cause instanceof AppError ? cause.details.retryAfterSeconds : undefined,
          details: cause instanceof AppError ? cause.details.data : undefined,
        },
      };
    },
  });

function fieldErrors(error: ZodError): Record<string, string[]> {
  const flat = z.flattenError(error);
  const errors: Record<string, string[]> = { ...flat.fieldErrors };
  if (flat.formErrors.length > 0) errors[""] = flat.formErrors;
  return errors;
}

/** Combines procedures and routers under names. */
export const router = t.router;
/** For pages and tests: calls procedures of a router in this process, with a `Context`. */
export const createCallerFactory = t.createCallerFactory;

// 2. Every call writes one log line and one span, and every error is either an AppError or masked.

type MiddlewareResult = { ok: true } | { ok: false; error: TRPCError };

/**
 * Runs the rest of a call, starting with authentication. In the only middleware of each procedure, because tRPC copies
 * context and options for each one.
 */
const observe = <Result extends MiddlewareResult>(
  { ctx, path, type }: { ctx: Context; path: string; type: string },
  rest: () => Promise<Result>,
): Promise<Result> =>
  observeCall({ name: path, type, ctx }, async () => {
    const result = await rest();
    if (!result.ok) throw result.error;
    return result;
  });

// 3. Procedures.

/** For requests without a session on a tenant's host: `ctx.db` is bound to that tenant. */
export const tenantPublicProcedure = t.procedure.meta({ permission: "public" }).use((call) =>
  observe(call, async () => {
    const { ctx, next } = call;
    const [tenant] = await Promise.all([ctx.tenant(), ctx.enforceRateLimit()]);
    return TenantContext.run({ tenantId: tenant.organizationId }, () =>
      next({ ctx: { tenant, db: tenantDb() } }),
    );
  }),
);

/**
 * For `.meta`: what a call with this input reads from Redis, if it comes from that reader, is sent together with the look-up of
 * its session. For what every such call needs.
 */
export const readsAhead = <Input>(
  schema: z.ZodType<Input>,
  reads: (reader: Reader, input: Input) => readonly CacheRead<unknown>[],
): Pick<ProcedureMeta, "readsAhead" | "readsAheadBy"> => ({
  readsAhead: (reader, rawInput) => {
    const { success, data } = schema.safeParse(rawInput);
    return success ? { reads: reads(reader, data), input: data } : { reads: [] };
  },
  readsAheadBy: schema,
});

/** Sends them, unless the call is likely to be refused. Never rejects: the call itself finds out what is wrong. */
async function sendAhead(
  ctx: Context,
  permission: Permission,
  readsOf: NonNullable<ProcedureMeta["readsAhead"]>,
  getRawInput: () => Promise<unknown>,
): Promise<{ sent?: ReadAhead; input?: unknown }> {
  try {
    const reader = await ctx.likelyReader();
    if (!reader || !can(reader.user, permission)) return {};
    const { reads, input } = readsOf(reader, await getRawInput());
    return { sent: new ReadAhead(reads), input };
  } catch {
    return {};
  }
}

/**
 * For principals whose roles carry the permission: `ctx.db` is bound to their tenant, `ctx.user` is the principal.
 * People who lack a required second factor can reach only their own profile, where they set it up. If the procedure
 * belongs to a feature that is off for the organization, it does not exist there. Throws AppError FORBIDDEN for an API
 * key if the procedure has no REST route, and what `authorize` throws.
 */
export const tenantProcedure = (permission: Permission, feature?: FeatureName) =>
  t.procedure.meta({ permission }).use((call) =>
    observe(call, async () => {
      const { ctx, type, next, meta, getRawInput } = call;
      const generation = meta?.readsReplica && ctx.generation().catch(() => null);
      const sending = meta?.readsAhead && sendAhead(ctx, permission, meta.readsAhead, getRawInput);
      const principal = await authorize(ctx, { permission, feature, isChange: type === "mutation" });
      if (principal.kind === "key" && !meta?.rest) {
        throw new AppError("FORBIDDEN", tAccess("keysUseRest"));
      }
      const asOf = await generation;
      const ahead = sending && (await sending);
      return asPrincipal(
        principal,
        () => {
          const db = asOf === undefined ? tenantDb() : readingDb(asOf);
          return next({ ctx: merged(principal, { db }), input: ahead?.input });
        },
        ahead?.sent,
      );
    }),
  );

/** Like `tenantProcedure`, for procedures that need a session. Throws AppError FORBIDDEN for API keys, which have none. */
export const sessionProcedure = (permission: Permission) =>
  tenantProcedure(permission)
    .meta({ isForSessions: true })
    .use(({ ctx, next }) => {
      if (ctx.kind === "key") throw new AppError("FORBIDDEN", tAccess("keysAreNoPeople"));
      const { user, token } = ctx;
      return next({ ctx: { user, token } });
    });

/** For superusers working on the platform as a whole. Throws AppError FORBIDDEN on any host but the platform's. */
export const platformProcedure = (permission: Permission) =>
  tenantProcedure(permission)
    .meta({ servedOn: "platform" })
    .use(({ ctx, next }) => {
      if (ctx.tenant.subdomain !== platformSubdomain) {
        throw new AppError("FORBIDDEN", tAccess("onlyPlatform"));
      }
      return next();
    });

/** Like `tenantPublicProcedure`, for attempts to get into an account, with a stricter rate limit per IP. */
export const credentialProcedure = tenantPublicProcedure.use(async ({ ctx, next }) => {
  const limit = env().SIGN_IN_RATE_LIMIT_PER_MINUTE;
  await consumeOrThrow(`sign-in:${networkOf(ctx.request.ip)}`, limit);
  return next();
});

/** For requests on the root domain, which has no tenant and no sessions. */
export const rootProcedure = t.procedure.meta({ permission: "public", servedOn: "root" }).use((call) =>
  observe(call, async () => {
    const { ctx, next } = call;
    if (ctx.hostKind !== "root") {
      throw new AppError("NOT_FOUND", tAccess("onlyRootDomain"));
    }
    await ctx.enforceRateLimit();
    return next();
  }),
);

/** Like `rootProcedure`, for expensive operations such as sending mail, with a strict rate limit per IP. */
export const signUpProcedure = (name: string) =>
  rootProcedure.use(async ({ ctx, next }) => {
    const limit = env().SIGN_UP_RATE_LIMIT_PER_HOUR;
    await consumeOrThrow(`${name}:${networkOf(ctx.request.ip)}`, limit, 3600);
    return next();
  });
