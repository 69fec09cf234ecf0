import { createApiKey } from "@test/builders";
import { contextOf, requestHeaders, signedInToNewOrganization } from "@test/callers";
import { afterAll, expect, test } from "vitest";
import { encodeBrowserSession, sessionCookieName } from "@/server/auth/browser-session";
import { issueToken, newOpaqueId } from "@/server/auth/tokens";
import { closeDatabase } from "@/server/db/client";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { shareOf, shareOfOrganization } from "./share-of";

afterAll(closeDatabase);

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test("requests count for the organization that issued their token, in a header or a cookie", async () => {
  const { organizationId, subdomain, accessToken, userId, email } = await signedInToNewOrganization("staff");
  const own = shareOfOrganization(organizationId);
  expect(shareOf(requestHeaders(subdomain, bearer(accessToken)))).toBe(own);
  const subject = { userId, email, organizationId, sessionId: newOpaqueId() };
  const { token: refreshToken } = await issueToken("refresh", subject);
  // Its access token may have expired.
  const cookie = `a=b; ${sessionCookieName()}=${await encodeBrowserSession({ accessToken: "", refreshToken })}`;
  expect(await shareOf(requestHeaders(subdomain, { cookie }))).toBe(own);
  expect(shareOf(requestHeaders(subdomain, { cookie })), "known by now").toBe(own);
});

test("an API key counts for its organization only once it has turned out to be valid", async () => {
  const { organizationId, subdomain, userId } = await signedInToNewOrganization("admin");
  const visitors = `visitors of ${subdomain}`;
  await resolveTenant(subdomain);
  const { key } = await createApiKey(organizationId, userId);
  const headers = requestHeaders(subdomain, bearer(key));
  expect(shareOf(headers)).toBe(visitors);
  await contextOf(subdomain, key).enforceRateLimit();
  expect(shareOf(headers)).toBe(shareOfOrganization(organizationId));
  expect(
    shareOf(requestHeaders(subdomain, bearer(key.replace(/.$/, (last) => (last === "A" ? "B" : "A"))))),
  ).toBe(visitors);
});

test("all who have no credentials of ours share what their host has", async () => {
  const { subdomain } = await signedInToNewOrganization("staff");
  await resolveTenant(subdomain);
  const visitors = `visitors of ${subdomain}`;
  expect(shareOf(requestHeaders(subdomain))).toBe(visitors);
  expect(shareOf(requestHeaders(subdomain, bearer("e30.e30.e30")))).toBe(visitors);
  expect(await shareOf(requestHeaders(subdomain, { cookie: `${sessionCookieName()}=made-up` }))).toBe(
    visitors,
  );
  expect(shareOf(requestHeaders(null))).toBe("visitors of the root host");
});

test("hosts that nobody has, however many are made up, have one share", async () => {
  const unknown = ["made-up-1", "made-up-2"];
  for (const subdomain of unknown) {
    expect(await resolveTenant(subdomain)).toBeNull();
    expect(shareOf(requestHeaders(subdomain))).toBe("visitors of unknown hosts");
  }
});
