import type { TRPCError } from "@trpc/server";
import type { Permission } from "@/lib/permissions";
import { asCaller, authorize } from "@/server/authorize";
import { type Caller, type Context, createContext } from "@/server/context";
import { toAppError, toTRPCError } from "@/server/errors";
import { webResponseOf } from "@/server/http/api-request";
import { errorResponse, internalError } from "@/server/http/error-response";
import { type ExportSlot, takeExportSlot } from "@/server/http/export-slots";
import { requestInfo } from "@/server/http/request-info";
import { logCall, outcomeOf } from "@/server/observability/access-log";
import { beginCall } from "@/server/observability/metrics";
import { traced } from "@/server/observability/tracing";
import { runInOperation } from "@/server/operation";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withEnd } from "./with-end";

type Asked<Query> = Caller & {
  db: TenantDb;
  slot: ExportSlot;
  query: Query;
};

interface TenantFile<Query> {
  /** What it is called in logs, traces and metrics, as procedures are by their path. */
  name: string;
  permission: Permission;
  /** Reads the parameters that its address can have; throws AppError BAD_REQUEST for others. */
  readQuery: (search: string) => Query;
}

/**
 * Answers a GET for a file of a tenant's, to callers who have the permission; errors have the shape of the API's. Each
 * download is one line in the log, once it has ended: what goes wrong while it is sent breaks it off.
 */
export async function tenantFile<Query>(
  request: Request,
  { name, permission, readQuery }: TenantFile<Query>,
  answer: (asked: Asked<Query>) => Promise<Response>,
): Promise<Response> {
  const end = beginCall({ procedure: name, type: "file" });
  let served: Pick<Context, "request" | "logFields"> = {
    request: requestInfo(request.headers),
    logFields: { tenant: null },
  };
  const ended = (outcome: string, error?: TRPCError) =>
    logCall(served, name, "file", end(outcome), outcome, error);
  const failed = (thrown: unknown) => {
    const error = toTRPCError(thrown);
    ended(outcomeOf(error), error);
  };
  try {
    const context = createContext(request.headers);
    served = context;
    const file = await runInOperation({ name, request: context.request, served: context.logFields }, () =>
      traced(
        name,
        () => ({}),
        async () => {
          const caller = await authorize(context, { permission, isChange: false });
          return asCaller(caller, async () => {
            const query = readQuery(new URL(request.url).search);
            const slot = await takeExportSlot();
            try {
              return await answer({ ...caller, db: tenantDb(), slot, query });
            } catch (error) {
              await slot.giveBack();
              throw error;
            }
          });
        },
      ),
    );
    if (request.method === "HEAD") {
      await file.body?.cancel();
      ended("OK");
      return new Response(null, file);
    }
    return withEnd(file, { sent: () => ended("OK"), left: () => ended("ABORTED"), failed });
  } catch (error) {
    failed(error);
    const { requestId } = served.request;
    return webResponseOf(errorResponse(toAppError(error) ?? internalError, { requestId }));
  }
}
