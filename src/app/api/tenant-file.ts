import type { Permission } from "@/lib/permissions";
import { asCaller, authorize } from "@/server/authorize";
import { type Caller, type Context, createContext } from "@/server/context";
import { toAppError } from "@/server/errors";
import { webResponseOf } from "@/server/http/api-request";
import { errorResponse, internalError } from "@/server/http/error-response";
import { type ExportSlot, takeExportSlot } from "@/server/http/export-slots";
import { logger } from "@/server/observability/logger";
import { beginCall } from "@/server/observability/metrics";
import { traced } from "@/server/observability/tracing";
import { doing } from "@/server/observability/work";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";

type Asked = Caller & {
  db: TenantDb;
  request: Context["request"];
  slot: ExportSlot;
};

interface TenantFile {
  /** What it is called in logs, traces and metrics, as procedures are by their path. */
  name: string;
  permission: Permission;
}

/** Answers a GET for a file of a tenant's, to callers who have the permission; errors have the shape of the API's. */
export async function tenantFile(
  request: Request,
  { name, permission }: TenantFile,
  answer: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  const end = beginCall({ procedure: name, type: "file" });
  try {
    const context = createContext(request.headers);
    const { requestId } = context.request;
    const file = await doing({ name, requestId, served: context.logFields }, () =>
      traced(
        name,
        () => ({}),
        async () => {
          const caller = await authorize(context, { permission, isChange: false });
          return asCaller(context, caller, async () => {
            const slot = await takeExportSlot();
            try {
              return await answer({ ...caller, db: tenantDb(), request: context.request, slot });
            } catch (error) {
              await slot.giveBack();
              throw error;
            }
          });
        },
      ),
    );
    end("OK");
    return file;
  } catch (error) {
    const refusal = toAppError(error) ?? defect(error);
    end(refusal.code);
    return webResponseOf(errorResponse(refusal));
  }
}

function defect(error: unknown) {
  logger().error({ error }, "a file could not be made");
  return internalError;
}
