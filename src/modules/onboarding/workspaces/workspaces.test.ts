import { createOrganization, createUser, unique } from "@test/builders";
import { contextOf, refusal, rootContext, uniqueIp } from "@test/callers";
import { mailsOf } from "@test/mails";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { organization, tenants, userStatus } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import { workspacesRouter } from "./workspaces.router";

const createCaller = createCallerFactory(workspacesRouter);
const find = (email: string, ip?: string) => createCaller(rootContext(ip)).find({ email });

async function timed(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
}

async function member(email: string, values: Parameters<typeof createUser>[1] = {}) {
  const name = unique("Workspace");
  const { organizationId, subdomain } = await createOrganization({ name });
  await createUser(organizationId, { email, ...values });
  return { organizationId, subdomain, name };
}

it("mails a person the links to all their workspaces, at the stored email", async () => {
  const local = unique("ann");
  const first = await member(`${local}@example.test`);
  const second = await member(`${local}@example.test`);
  await member(`${unique("bob")}@example.test`);
  expect(await find(` ${local.toUpperCase()}@Example.test`)).toEqual({ accepted: true });
  const mails = [...(await mailsOf(first.organizationId)), ...(await mailsOf(second.organizationId))];
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ recipient: `${local}@example.test`, bcc: null });
  for (const { subdomain, name } of [first, second]) {
    expect(mails[0]?.text).toMatch(new RegExp(`${name}:\nhttp://${subdomain}\\.[^/]+/login`));
  }
  expect(mails[0]?.text.match(/\/login/g)).toHaveLength(2);
});

it("omits workspaces that are suspended, or in which the person is disabled or removed", async () => {
  const email = `${unique("ann")}@example.test`;
  const own = await member(email);
  const others = [
    await member(email, { status: userStatus.disabled }),
    await member(email, { status: userStatus.removed }),
    await member(email),
  ];
  await withoutTenantScope("test data", (db) =>
    db
      .update(tenants)
      .set({ isActive: false })
      .where(eq(tenants.subdomain, others[2]?.subdomain ?? "")),
  );
  await find(email);
  const [mail] = (await Promise.all([own, ...others].map((each) => mailsOf(each.organizationId)))).flat();
  expect(mail?.text).toContain(own.subdomain);
  for (const { subdomain } of others) expect(mail?.text).not.toContain(subdomain);
});

it("does not confuse an email with its look-alike", async () => {
  const local = unique("jose");
  const { organizationId } = await member(`${local.replace("jose", "josé")}@example.test`);
  await find(`${local}@example.test`);
  expect(await mailsOf(organizationId)).toEqual([]);
});

it("responds the same in the same time, whether or not the email is known", async () => {
  const email = `${unique("ann")}@example.test`;
  await member(email);
  expect(await find(`${unique("nobody")}@example.test`)).toEqual(await find(email));
  const known = await timed(find(email));
  const unknown = await timed(find(`${unique("nobody")}@example.test`));
  expect(known).toBeGreaterThan(490);
  expect(unknown).toBeGreaterThan(490);
});

it("mails the same email at most three times an hour without ever saying so", async () => {
  const email = `${unique("ann")}@example.test`;
  const { organizationId } = await member(email);
  for (let search = 1; search <= 5; search += 1) expect(await find(email)).toEqual({ accepted: true });
  expect(await mailsOf(organizationId)).toHaveLength(3);
});

it("reveals nothing of other organizations to the audit email of one", async () => {
  const email = `${unique("ann")}@example.test`;
  const { organizationId } = await member(email);
  await withoutTenantScope("test data", (db) =>
    db
      .update(organization)
      .set({ bccAuditEmailAddress: "audit@example.test" })
      .where(eq(organization.id, organizationId)),
  );
  await find(email);
  expect(await mailsOf(organizationId)).toEqual([expect.objectContaining({ bcc: null })]);
});

it("is limited by IP", async () => {
  const ip = uniqueIp();
  const searches = Array.from({ length: 21 }, () => refusal(find(`${unique("nobody")}@example.test`, ip)));
  const codes = await Promise.all(searches);
  expect(codes.filter((code) => code === undefined)).toHaveLength(20);
  expect(codes).toContain("TOO_MANY_REQUESTS");
});

it("is not a procedure of a workspace", async () => {
  const { subdomain } = await createOrganization();
  const inWorkspace = createCaller(contextOf(subdomain)).find({ email: "ann@example.test" });
  expect(await refusal(inWorkspace)).toBe("NOT_FOUND");
});
