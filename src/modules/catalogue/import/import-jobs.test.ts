import { AsyncLocalStorage } from "node:async_hooks";
import { asTenant, createApiKey, createProduct, platformOrganization } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { allOrNothing, row, skipBad, stageAll, type Work, workOf } from "@test/import-work";
import { beginSupportSession } from "@test/support-session";
import { eq, isNotNull } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { appRouter } from "@/api/root";
import { beginSession } from "@/server/auth/begin-session";
import { lockPersonOfJob, principalOfJob } from "@/server/auth/job-principal";
import { asPrincipal } from "@/server/authorize";
import {
  activityLogs,
  productImportJobs,
  productImportRows,
  productImports,
  productStatus,
} from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { continueImport } from "./continue-import";
import { applyNextRows } from "./import-applying";
import { findDueJobs, startJob, takeJob } from "./import-jobs";

const createCaller = createCallerFactory(appRouter);
const as = (user: Pick<SignedIn, "context">) => createCaller(user.context());

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => row(`SKU-${String(index).padStart(4, "0")}`));

const staff = async () => workOf(await signedIn(await signedInToNewOrganization("admin"), "staff"));

/** An import of three batches, of which the call that starts it has applied the first. */
async function started(work: Work) {
  const { id } = await stageAll(work, rowsOf(1001));
  expect(await work.imports.run({ id, ...skipBad })).toMatchObject({
    state: "applying",
    appliedRows: 500,
    job: { state: "running", endedAt: null },
  });
  return { id, ...partsOf(work, id) };
}

/** What a process does with an import, and where it stands. */
function partsOf({ organizationId, inTenant }: Work, importId: number) {
  const goOn = () => continueImport({ organizationId, importId });
  /** As after the lease of a process that has died, or a pause after a failure. */
  const letLeaseEnd = () =>
    inTenant(() =>
      tenantDb().update(
        productImportJobs,
        { nextAttemptAt: new Date(0) },
        eq(productImportJobs.importId, importId),
      ),
    );
  const outcome = () =>
    inTenant(async () => {
      const [job] = await tenantDb()
        .select({ outcome: productImportJobs.outcome })
        .from(productImportJobs)
        .where(eq(productImportJobs.importId, importId));
      return job?.outcome;
    });
  return { goOn, letLeaseEnd, outcome };
}

describe("an import that was started", () => {
  it("goes on without its person, to the last row", async () => {
    const work = await staff();
    const { id, goOn } = await started(work);
    await as(work).auth.logout({});
    expect([await goOn(), await goOn()]).toEqual([true, true]);
    expect(await goOn()).toBe(false);
    expect(await work.stored()).toHaveLength(1001);
    const again = workOf(await signedInAgain(work));
    expect(await again.imports.byId({ id })).toMatchObject({
      state: "done",
      appliedRows: 1001,
      counts: { create: 1001 },
      job: { state: "done", endedAt: expect.any(String) },
    });
  });

  it("is one batch of the activity of whoever started it, by the request that did", async () => {
    const work = await staff();
    const { goOn } = await started(work);
    while (await goOn());
    const entries = await work.activity();
    expect(entries).toHaveLength(1001);
    expect(new Set(entries.map(({ actorId }) => actorId))).toEqual(new Set([work.userId]));
    expect(new Set(entries.map(({ requestId, userAgent }) => `${requestId} ${userAgent}`)).size).toBe(1);
    const led = await work.inTenant(() => tenantDb().count(activityLogs, isNotNull(activityLogs.leadId)));
    expect(led).toBe(1000);
  });

  it("is found among those that processes go on with", async () => {
    const { organizationId, ...work } = await staff();
    const { id } = await started({ organizationId, ...work });
    expect(await findDueJobs()).toContainEqual({ organizationId, importId: id });
  });

  it("is listed with its result once it has ended well", async () => {
    const work = await staff();
    const { id, goOn } = await started(work);
    expect((await work.imports.open()).finished).toEqual([]);
    while (await goOn());
    const { items, faulty, finished } = await work.imports.open();
    expect({ items, faulty }).toEqual({ items: [], faulty: [] });
    expect(finished).toMatchObject([{ id, fileName: "spring.csv", counts: { create: 1001, error: 0 } }]);
  });

  it("may be started again with the same settings, which applies no row twice", async () => {
    const work = await staff();
    const { id, goOn } = await started(work);
    const run = () => work.imports.run({ id, ...skipBad });
    await Promise.all([run(), goOn(), run()]);
    while (await goOn());
    expect(new Set((await work.stored()).map(({ version }) => version))).toEqual(new Set([1]));
    expect(await work.activity()).toHaveLength(1001);
  });

  it("is not started with other settings while it waits for a process", async () => {
    const work = await staff();
    const { id } = await stageAll(work, rowsOf(1));
    await startOnly(work, id, allOrNothing);
    expect(await work.imports.byId({ id })).toMatchObject({ state: "applying", appliedRows: 0 });
    expect(await refusal(work.imports.run({ id, ...skipBad }))).toBe("CONFLICT");
  });

  it("does not exist for a colleague, nor for another organization", async () => {
    const work = await staff();
    const { id, outcome } = await started(work);
    for (const other of [await signedIn(work, "admin"), await signedInToNewOrganization("admin")]) {
      const { imports } = workOf(other);
      expect(await refusal(imports.byId({ id }))).toBe("NOT_FOUND");
      expect(await refusal(imports.stop({ id }))).toBe("NOT_FOUND");
      expect(await refusal(imports.run({ id, ...skipBad }))).toBe("NOT_FOUND");
      const { items, faulty, finished } = await imports.open();
      expect([...items, ...faulty, ...finished]).toEqual([]);
    }
    expect(await outcome()).toBeNull();
  });

  it("that a call of an older release has finished meanwhile ends without another row", async () => {
    const work = await staff();
    const { id, goOn, outcome } = await started(work);
    await work.inTenant(() =>
      tenantDb().update(productImports, { appliedRows: 1001 }, eq(productImports.id, id)),
    );
    expect(await work.imports.byId({ id })).toMatchObject({ state: "done", job: { state: "done" } });
    expect(await goOn()).toBe(true);
    expect(await outcome()).toBe("done");
    expect(await work.stored()).toHaveLength(500);
  });
});

/** Starts an import as a process that dies before it has applied a row. */
const startOnly = (
  { organizationId, userId }: Work,
  id: number,
  settings: typeof allOrNothing | typeof skipBad,
) => asTenant(organizationId, () => startJob(tenantDb(), id, settings), userId);

/** The same person, on another device. */
async function signedInAgain({
  organizationId,
  subdomain,
  userId,
  email,
  ...user
}: SignedIn): Promise<SignedIn> {
  const tokens = await asTenant(organizationId, () => beginSession({ userId, email }));
  const context = () => contextOf(subdomain, tokens.accessToken);
  return { ...user, ...tokens, organizationId, subdomain, userId, email, context };
}

describe("a process that dies", () => {
  it("keeps an import only until its lease has ended", async () => {
    const work = await staff();
    const { id, goOn, letLeaseEnd } = await started(work);
    expect(await work.inTenant(() => takeJob(tenantDb(), id))).toMatchObject({ importId: id });
    expect(await goOn()).toBe(false);
    await letLeaseEnd();
    while (await goOn());
    expect(await work.stored()).toHaveLength(1001);
  });

  it("while it applies rows leaves each of them to the next process", async () => {
    const work = await staff();
    const { id, goOn, letLeaseEnd } = await started(work);
    const principal = await work.context().principal();
    const dying = asPrincipal(principal, () =>
      applyNextRows(tenantDb(), principal, {
        id,
        assertStillAllowed: async () => {
          throw new Error("killed");
        },
      }),
    );
    await expect(dying).rejects.toThrow("killed");
    expect(await work.stored()).toHaveLength(500);
    await letLeaseEnd();
    while (await goOn());
    const stored = await work.stored();
    expect(stored).toHaveLength(1001);
    expect(new Set(stored.map(({ version }) => version))).toEqual(new Set([1]));
  });

  it("before the first row of all or nothing leaves that to another one", async () => {
    const work = await staff();
    const { id } = await stageAll(work, rowsOf(501));
    const { goOn, letLeaseEnd } = partsOf(work, id);
    await startOnly(work, id, allOrNothing);
    await letLeaseEnd();
    expect(await goOn()).toBe(true);
    expect(await work.imports.byId({ id })).toMatchObject({ state: "done", job: { state: "done" } });
    expect(await work.stored()).toHaveLength(501);
  });
});

it("processes that have the same import at once, since a lease was too short, apply each row once", async () => {
  const work = await staff();
  const { id, goOn, letLeaseEnd } = await started(work);
  const both = async () => {
    await letLeaseEnd();
    return goOn();
  };
  await Promise.all([both(), both(), both()]);
  while (await goOn());
  expect(await work.imports.byId({ id })).toMatchObject({ state: "done", appliedRows: 1001 });
  expect(new Set((await work.stored()).map(({ version }) => version))).toEqual(new Set([1]));
  expect(await work.activity()).toHaveLength(1001);
});

describe("an import whose person", () => {
  async function startedByStaff() {
    const admin = await signedInToNewOrganization("admin");
    const work = workOf(await signedIn(admin, "staff"));
    return { admin: as(admin), work, ...(await started(work)) };
  }

  it("is disabled stops", async () => {
    const { admin, work, goOn, outcome } = await startedByStaff();
    await admin.users.disable({ id: work.userId });
    expect(await goOn()).toBe(true);
    expect(await outcome()).toBe("refused");
    expect(await work.stored()).toHaveLength(500);
    expect(await goOn()).toBe(false);
  });

  it("may not write products any more stops", async () => {
    const { admin, work, goOn, outcome } = await startedByStaff();
    await admin.users.update({ id: work.userId, version: 1, roles: ["client"] });
    expect(await goOn()).toBe(true);
    expect(await outcome()).toBe("refused");
    expect(await work.stored()).toHaveLength(500);
  });

  it("has other roles that allow it goes on", async () => {
    const { admin, work, goOn } = await startedByStaff();
    await admin.users.update({ id: work.userId, version: 1, roles: ["admin"] });
    while (await goOn());
    expect(await work.stored()).toHaveLength(1001);
  });

  it("is of a suspended organization stops", async () => {
    const { work, goOn, outcome } = await startedByStaff();
    const superuser = as(await signedIn(await platformOrganization(), "superuser"));
    const [tenant] = (await superuser.tenants.list({ search: work.subdomain })).items;
    await superuser.tenants.suspend({ id: tenant?.id ?? "", reason: "test" });
    expect(await outcome()).toBe("refused");
    expect(await goOn()).toBe(false);
    expect(await work.stored()).toHaveLength(500);
  });

  it("is disabled while rows are applied loses these", async () => {
    const { admin, work, id } = await startedByStaff();
    const { organizationId, subdomain, userId } = work;
    const starter = { organizationId, subdomain, userId, apiKeyId: null, sessionId: null };
    const principal = await asTenant(organizationId, () => principalOfJob(starter));
    await admin.users.disable({ id: userId });
    const applied = TenantContext.run(principal.context, () =>
      applyNextRows(tenantDb(), principal, {
        id,
        assertStillAllowed: (tx) => lockPersonOfJob(tx, principal),
      }),
    );
    await expect(applied).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await work.stored()).toHaveLength(500);
  });
});

describe("an import by a program", () => {
  async function startedByKey() {
    const admin = await signedInToNewOrganization("admin");
    const user = await signedIn(admin, "staff");
    const { id: keyId, key } = await createApiKey(user.organizationId, user.userId, {
      scopes: ["products:read", "products:write"],
    });
    const program = workOf({ ...user, context: () => contextOf(user.subdomain, key) });
    return { admin: as(admin), keyId, work: program, ...(await started(program)) };
  }

  it("goes on in the name of its key", async () => {
    const { keyId, work, goOn } = await startedByKey();
    while (await goOn());
    expect(await work.stored()).toHaveLength(1001);
    const entries = await work.activity();
    expect(new Set(entries.map(({ apiKeyId, actorId }) => `${apiKeyId} ${actorId}`))).toEqual(
      new Set([`${keyId} null`]),
    );
  });

  it("stops when the key is revoked", async () => {
    const { admin, keyId, work, goOn, outcome } = await startedByKey();
    await admin.apiKeys.revoke({ id: keyId });
    await goOn();
    expect(await outcome()).toBe("refused");
    expect(await work.stored()).toHaveLength(500);
  });
});

describe("an import in a support session", () => {
  async function startedBySupport() {
    const superuser = await signedIn(await platformOrganization(), "superuser");
    const person = await signedInToNewOrganization("admin");
    const support = await beginSupportSession(superuser, person);
    const context = () => contextOf(support.subdomain, support.accessToken);
    const work = workOf({ ...support, context });
    return { work, ...(await started(work)) };
  }

  it("is recorded under both names", async () => {
    const { work, goOn } = await startedBySupport();
    while (await goOn());
    const entries = (await work.activity()).filter(({ action }) => action === "product.create");
    expect(entries).toHaveLength(1001);
    expect(entries.every(({ actorId, impersonator }) => actorId === work.userId && impersonator)).toBe(true);
  });

  it("stops with the session", async () => {
    const { work, goOn, outcome } = await startedBySupport();
    await as(work).auth.logout({});
    await goOn();
    expect(await outcome()).toBe("refused");
    expect(await work.stored()).toHaveLength(500);
  });
});

describe("stopping an import", () => {
  it("says how many rows were applied, which stay", async () => {
    const work = await staff();
    const { id, goOn } = await started(work);
    const stopped = { state: "applying", appliedRows: 500, job: { state: "stopped" } };
    expect(await work.imports.stop({ id })).toMatchObject(stopped);
    expect(await goOn()).toBe(false);
    expect(await work.imports.byId({ id })).toMatchObject(stopped);
    expect(await work.stored()).toHaveLength(500);
  });

  it("takes back rows that are not committed yet", async () => {
    const work = await staff();
    const { id } = await started(work);
    const principal = await work.context().principal();
    const elsewhere = AsyncLocalStorage.snapshot();
    const end = await asPrincipal(principal, () =>
      applyNextRows(tenantDb(), principal, {
        id,
        // After the rows were written.
        assertStillAllowed: () => elsewhere(async () => void (await workOf(work).imports.stop({ id }))),
      }),
    );
    expect(end).toMatchObject({ appliedRows: 500, job: { state: "stopped" } });
    expect(await work.stored()).toHaveLength(500);
  });

  it("leaves nothing of all or nothing", async () => {
    const work = await staff();
    const { id } = await stageAll(work, rowsOf(501));
    const { goOn, letLeaseEnd } = partsOf(work, id);
    await startOnly(work, id, allOrNothing);
    await letLeaseEnd();
    expect(await work.imports.stop({ id })).toMatchObject({ state: "checked", job: { state: "stopped" } });
    expect(await goOn()).toBe(false);
    expect(await work.stored()).toEqual([]);
  });

  it("can be followed by going on", async () => {
    const work = await staff();
    const { id, goOn } = await started(work);
    await work.imports.stop({ id });
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({
      appliedRows: 1000,
      job: { state: "running" },
    });
    while (await goOn());
    expect(await work.stored()).toHaveLength(1001);
  });

  it("changes nothing once it is done", async () => {
    const work = await staff();
    const { id, goOn } = await started(work);
    while (await goOn());
    expect(await work.imports.stop({ id })).toMatchObject({ state: "done", job: { state: "done" } });
  });
});

it("an import that is discarded goes no further", async () => {
  const work = await staff();
  const { id, goOn } = await started(work);
  await work.imports.cancel({ id });
  expect(await goOn()).toBe(false);
  expect(await work.stored()).toHaveLength(500);
});

it("all or nothing whose rows are no longer valid says so after the call as well", async () => {
  const work = await staff();
  const { id } = await stageAll(work, rowsOf(501));
  const { goOn, letLeaseEnd } = partsOf(work, id);
  await startOnly(work, id, allOrNothing);
  await createProduct(work.organizationId, { sku: "SKU-0500", status: productStatus.deleted });
  await letLeaseEnd();
  await goOn();
  expect(await work.imports.byId({ id })).toMatchObject({
    ...{ state: "checked", appliedRows: 0, counts: { create: 500, error: 1 } },
    job: { state: "rows_failed", endedAt: expect.any(String) },
  });
  expect(await work.stored()).toHaveLength(1);
});

it("an import that fails again and again is given up, with a line in the log for each time", async () => {
  const error = vi.spyOn(logger(), "error").mockReturnValue();
  const work = await staff();
  const { id, goOn, letLeaseEnd, outcome } = await started(work);
  await work.inTenant(() => tenantDb().delete(productImportRows, eq(productImportRows.importId, id)));
  let attempts = 0;
  for (; await goOn(); attempts += 1) await letLeaseEndUnlessEnded(letLeaseEnd, outcome);
  const lines = error.mock.calls.filter(([line]) => Object(line).import === id);
  error.mockRestore();
  expect({ attempts, lines: lines.length, outcome: await outcome() }).toEqual({
    attempts: 5,
    lines: 5,
    outcome: "failed",
  });
});

async function letLeaseEndUnlessEnded(
  letLeaseEnd: () => Promise<unknown>,
  outcome: () => Promise<unknown>,
): Promise<void> {
  if ((await outcome()) === null) await letLeaseEnd();
}
