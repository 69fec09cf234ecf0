import { defaultLanguage } from "@/i18n/languages";
import { AppError } from "@/lib/app-error";
import { type JobPrincipal, lockPersonOfJob, principalOfJob } from "@/server/auth/job-principal";
import { assertAllowed } from "@/server/authorize";
import { isDatabaseUnavailable } from "@/server/db/client";
import { organization } from "@/server/db/schema";
import { toAppError } from "@/server/errors";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { FetchPicture } from "./fetch-pictures";
import { applyNextRows, assertMayApply } from "./import-applying";
import { endJob, type ImportRef, postponeJob, type StoredJob, takeJob } from "./import-jobs";

/** The tag of the statements. */
const name = "products.imports.continue";
/** After these, an import with unexpected errors is given up. */
const maxAttempts = 5;
const pauseSeconds = 5;

/**
 * Applies the next rows of an import whose job is due, as whoever started it. False if another process has taken it. Throws when
 * the database is unavailable.
 */
export function continueImport(
  { organizationId, importId }: ImportRef,
  fetchPicture?: FetchPicture,
): Promise<boolean> {
  return TenantContext.run({ tenantId: organizationId }, async () => {
    const job = await takeJob(tenantDb(), importId);
    if (!job) return false;
    const principal = await principalOf(job);
    if (principal) await applyAs(principal, job, fetchPicture);
    return true;
  });
}

/** Ends the job if whoever started it may not go on with it: returns null then, or if that cannot be checked at the moment. */
async function principalOf(job: StoredJob): Promise<JobPrincipal | null> {
  const { organizationId, importId, createdBy, apiKeyId, sessionId } = job;
  try {
    const [owner] = await tenantDb()
      .select({ subdomain: organization.subdomain })
      .from(organization)
      .limit(1);
    const subdomain = owner?.subdomain ?? null;
    const starter = { organizationId, subdomain, userId: createdBy ?? 0, apiKeyId, sessionId };
    const principal = await principalOfJob(starter);
    assertAllowed(principal, { permission: "products:write" });
    assertMayApply(principal, job);
    return principal;
  } catch (error) {
    if (isPassing(error)) await postponeJob(tenantDb(), withoutAttempt(job), pauseSeconds);
    else if (error instanceof AppError) {
      logger().info({ tenantId: organizationId, import: importId, code: error.code }, "import stopped");
      await endJob(tenantDb(), importId, "refused");
    } else await failed(job, error);
    return null;
  }
}

async function applyAs(
  principal: JobPrincipal,
  job: StoredJob,
  fetchPicture: FetchPicture | undefined,
): Promise<void> {
  const { importId, requestId, ip, userAgent } = job;
  // What is recorded has the request that started it.
  const request = { requestId: requestId ?? "", ip, userAgent, language: defaultLanguage };
  try {
    await runInOperation({ name, request }, () =>
      TenantContext.run(principal.context, () =>
        applyNextRows(tenantDb(), principal, {
          id: importId,
          assertStillAllowed: (tx) => lockPersonOfJob(tx, principal),
          ...(fetchPicture && { fetchPicture }),
        }),
      ),
    );
  } catch (error) {
    const code = toAppError(error)?.code;
    // It was discarded, and its job with it.
    if (code === "NOT_FOUND") return;
    if (isPassing(error)) await postponeJob(tenantDb(), withoutAttempt(job), pauseSeconds);
    // What they may do has changed meanwhile: it is looked at again.
    else if (code === "FORBIDDEN") await endJob(tenantDb(), importId, "refused");
    else if (code === "UNAUTHORIZED" && job.attempts < maxAttempts) await postponeJob(tenantDb(), job, 0);
    else await failed(job, error);
  }
}

/** Nothing is wrong with the import. */
function isPassing(error: unknown): boolean {
  const code = toAppError(error)?.code;
  return isDatabaseUnavailable(error) || code === "SERVICE_UNAVAILABLE" || code === "TOO_MANY_REQUESTS";
}

const withoutAttempt = ({ importId, attempts }: StoredJob) => ({ importId, attempts: attempts - 1 });

async function failed(job: StoredJob, error: unknown): Promise<void> {
  const { organizationId, importId, attempts } = job;
  logger().error({ tenantId: organizationId, import: importId, attempts, error }, "rows not imported");
  if (attempts < maxAttempts) await postponeJob(tenantDb(), job, pauseSeconds * attempts);
  else await endJob(tenantDb(), importId, "failed");
}
