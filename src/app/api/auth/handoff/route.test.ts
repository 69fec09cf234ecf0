import { platformOrganization } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { beforeAll, expect, it, vi } from "vitest";
import { env } from "@/env";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { logger } from "@/server/observability/logger";
import { tenantHeader } from "@/server/tenancy/host";
import { tenantUrl } from "@/server/tenancy/urls";
import { createCallerFactory } from "@/server/trpc";
import { POST } from "./route";

let root: SignedIn;
beforeAll(async () => {
  root = await signedIn(await platformOrganization(), "superuser");
});

const reason = "Shown by a test";
const asRoot = () => createCallerFactory(tenantsRouter)(root.context());

/** Posts the token of a support session as the person from a page of the origin. */
async function handOver(person: SignedIn, origin: string, between = async () => {}) {
  const { handoffUrl, handoffToken } = await asRoot().impersonate({ userId: person.userId, reason });
  await between();
  const headers = {
    origin,
    host: new URL(handoffUrl).host,
    [tenantHeader]: person.subdomain,
    "content-type": "application/x-www-form-urlencoded",
  };
  const body = new URLSearchParams({ token: handoffToken }).toString();
  const response = await POST(new Request(handoffUrl, { method: "POST", headers, body }));
  return {
    status: response.status,
    leadsTo: response.headers.get("location"),
    cookies: response.headers.getSetCookie(),
  };
}

it("a support session begins when a page of the platform posts its token", async () => {
  const person = await signedInToNewOrganization("client");
  const response = await handOver(person, new URL(tenantUrl("platform", "/")).origin);
  expect(response).toMatchObject({ status: 303, leadsTo: "/dashboard" });
  expect(response.cookies.map((cookie) => cookie.split("=")[0])).toEqual(["mmr.session", "mmr.acted"]);
});

it("a support session begins from no other origin, not even the root domain or the tenant's own", async () => {
  const person = await signedInToNewOrganization("client");
  for (const origin of [`http://${person.subdomain}.${env().ROOT_DOMAIN}`, "https://evil.test", "null"]) {
    expect(await handOver(person, origin)).toEqual({ status: 403, leadsTo: null, cookies: [] });
  }
  expect(await handOver(person, `http://${env().ROOT_DOMAIN}`)).toMatchObject({
    leadsTo: "/login?note=handoff",
    cookies: [],
  });
});

it("a support session does not begin in a tenant that was suspended in the meantime", async () => {
  const person = await signedInToNewOrganization("client");
  const response = await handOver(person, new URL(tenantUrl("platform", "/")).origin, async () => {
    const { id } = await asRoot().find({ subdomain: person.subdomain });
    await asRoot().suspend({ id, reason });
  });
  expect(response).toMatchObject({ leadsTo: "/login?note=impersonation", cookies: [] });
});

it("each attempt is a line in the log, with its workspace and outcome", async () => {
  const lines = vi.spyOn(logger(), "info").mockReturnValue();
  const person = await signedInToNewOrganization("client");
  await handOver(person, new URL(tenantUrl("platform", "/")).origin);
  await handOver(person, `http://${env().ROOT_DOMAIN}`);
  const own = lines.mock.calls
    .map(([line]) => line)
    .filter((line) => Object(line).procedure === "auth.handoff");
  lines.mockRestore();
  expect(own).toMatchObject([
    { type: "mutation", tenant: person.subdomain, outcome: "OK" },
    { type: "mutation", tenant: person.subdomain, outcome: "LINK_UNKNOWN" },
  ]);
});
