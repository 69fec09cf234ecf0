import { AppError } from "@/lib/app-error";
import type { Permission } from "@/lib/permissions";
import { loadSession } from "@/server/auth/load-session";
import { asPrincipal, assertAllowed, authorize } from "@/server/authorize";
import { createContext } from "@/server/context";
import { internalError, toAppError } from "@/server/errors";
import { webResponseOf } from "@/server/http/api-request";
import { errorResponse } from "@/server/http/error-response";
import { type ExportSlot, takeExportSlot } from "@/server/http/export-slots";
import { inLanguageOf } from "@/server/http/in-language";
import { requestInfo } from "@/server/http/request-info";
import { observeCall } from "@/server/observability/observe-call";
import type { Principal } from "@/server/principal";
import { readingDb } from "@/server/tenancy/reading-db";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withEnd } from "./with-end";

type FileContext = Principal & {
  db: TenantDb;
  /** For the rows of a file: possibly a replica. */
  readingDb: TenantDb;
};

interface ServedFile {
  /** Its name in logs, traces and metrics, where procedures have their path. */
  name: string;
  permission: Permission;
}

interface TenantFile<Query> extends ServedFile {
  /** Reads the allowed query parameters; throws AppError BAD_REQUEST for others. */
  readQuery: (search: string) => Query;
}

/**
 * Serves a file that is written while it is sent, as `servedFile` does, in one of the slots for that. An error while sending aborts
 * it, and so does the end of the principal's right to it.
 */
export const tenantFile = <Query>(
  request: Request,
  { readQuery, ...served }: TenantFile<Query>,
  respond: (asked: FileContext & { slot: ExportSlot; query: Query }) => Promise<Response>,
): Promise<Response> =>
  servedFile(request, served, async (context) => {
    const query = readQuery(new URL(request.url).search);
    const slot = await takeExportSlot();
    const keep = async () => {
      await Promise.all([slot.keep(), assertStillAllowed(request.headers, context, served.permission)]);
    };
    try {
      return await respond({ ...context, slot: { ...slot, keep }, query });
    } catch (error) {
      await slot.release();
      throw error;
    }
  });

/**
 * Serves a file of a tenant to principals who have the permission; errors have the shape of the API. Each download writes
 * one log line when it has ended.
 */
export async function servedFile(
  request: Request,
  { name, permission }: ServedFile,
  respond: (asked: FileContext) => Promise<Response>,
): Promise<Response> {
  let { requestId } = requestInfo(request.headers);
  try {
    const context = createContext(request.headers);
    requestId = context.request.requestId;
    return await observeCall(
      { name, type: "file", ctx: context },
      async () => {
        const generation = context.generation().catch(() => null);
        const principal = await authorize(context, { permission, isChange: false });
        const asOf = await generation;
        return asPrincipal(principal, async () => {
          const file = await respond({ ...principal, db: tenantDb(), readingDb: readingDb(asOf) });
          if (request.method !== "HEAD") return file;
          await file.body?.cancel();
          return new Response(null, file);
        });
      },
      (file, { ended, failed }) =>
        withEnd(file, { sent: () => ended("OK"), left: () => ended("ABORTED"), failed }),
    );
  } catch (error) {
    const refusal = inLanguageOf(request.headers, () =>
      errorResponse(toAppError(error) ?? internalError, { requestId }),
    );
    return webResponseOf(refusal);
  }
}

/**
 * Before each batch: a slow reader gets nothing more once their session, their key or the permission has ended. An
 * access token that expires meanwhile is no end. What cannot be checked at the moment continues. Throws AppError
 * UNAUTHORIZED, FORBIDDEN or what `Context.tenant` throws.
 */
async function assertStillAllowed(
  headers: Headers,
  principal: Principal,
  permission: Permission,
): Promise<void> {
  try {
    const context = createContext(headers);
    if (principal.kind === "key") return assertAllowed(await context.principal(), { permission });
    const [tenant, user] = await Promise.all([context.tenant(), loadSession(principal.token)]);
    if (!user) throw new AppError("UNAUTHORIZED", "Your session has ended.");
    assertAllowed({ ...principal, tenant, user }, { permission });
  } catch (error) {
    if (toAppError(error)?.code !== "SERVICE_UNAVAILABLE") throw error;
  }
}
