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

type FileContext<Query> = Principal & {
  db: TenantDb;
  /** For the rows of the file: possibly a replica. */
  readingDb: TenantDb;
  slot: ExportSlot;
  query: Query;
};

interface TenantFile<Query> {
  /** Its name in logs, traces and metrics, where procedures have their path. */
  name: string;
  permission: Permission;
  /** Reads the allowed query parameters; throws AppError BAD_REQUEST for others. */
  readQuery: (search: string) => Query;
}

/**
 * Serves a file of a tenant to principals who have the permission; errors have the shape of the API. Each download writes
 * one log line when it has ended; an error while sending aborts it, and so does the end of the principal's right to it.
 */
export async function tenantFile<Query>(
  request: Request,
  { name, permission, readQuery }: TenantFile<Query>,
  respond: (asked: FileContext<Query>) => Promise<Response>,
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
          const query = readQuery(new URL(request.url).search);
          const slot = await takeExportSlot();
          const keep = async () => {
            await Promise.all([slot.keep(), assertStillAllowed(request.headers, principal, permission)]);
          };
          try {
            const file = await respond({
              ...principal,
              db: tenantDb(),
              readingDb: readingDb(asOf),
              slot: { ...slot, keep },
              query,
            });
            if (request.method !== "HEAD") return file;
            await file.body?.cancel();
            return new Response(null, file);
          } catch (error) {
            await slot.release();
            throw error;
          }
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
