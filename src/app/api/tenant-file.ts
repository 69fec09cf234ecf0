import type { Permission } from "@/lib/permissions";
import { asCaller, authorize } from "@/server/authorize";
import { type Caller, type Context, createContext } from "@/server/context";
import { toAppError } from "@/server/errors";
import { errorAnswer, internalError } from "@/server/http/error-answer";
import { logger } from "@/server/observability/logger";
import { traced } from "@/server/observability/tracing";
import { doing } from "@/server/observability/work";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";

type Asked = Caller & {
  db: TenantDb;
  request: Context["request"];
};

/** Answers a GET for a file of a tenant's, to callers who have the permission; errors have the shape of the API's. */
export async function tenantFile(
  request: Request,
  permission: Permission,
  answer: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  try {
    const context = createContext(request.headers);
    const name = nameOf(new URL(request.url).pathname);
    const { requestId } = context.request;
    return await doing({ name, requestId, served: context.logFields }, () =>
      traced(
        name,
        () => ({}),
        async () => {
          const caller = await authorize(context, { permission, isChange: false });
          return asCaller(context, caller, () =>
            answer({ ...caller, db: tenantDb(), request: context.request }),
          );
        },
      ),
    );
  } catch (error) {
    return errorAnswer(toAppError(error) ?? defect(error));
  }
}

/** `products.export.csv` of `/api/products/export.csv`, without the ids in it. */
const nameOf = (pathname: string) =>
  pathname
    .split("/")
    .slice(2)
    .filter((part) => !/^\d+$/.test(part))
    .join(".");

function defect(error: unknown) {
  logger().error({ error }, "a file could not be made");
  return internalError;
}
