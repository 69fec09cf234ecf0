import { createHash } from "node:crypto";
import { asTenant, createOrganization } from "@test/builders";
import { expect, it } from "vitest";
import { env } from "@/env";
import { organizationLogos, organizationSettings } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { GET } from "./route";

async function organizationWithLogo() {
  const organization = await createOrganization();
  const content = Buffer.from(`a picture of ${organization.subdomain}`);
  const hash = createHash("sha256").update(content).digest("hex");
  await asTenant(organization.organizationId, async () => {
    const picture = { contentType: "image/png", width: 1, height: 1, content };
    await tenantDb().insert(organizationLogos, { hash, ...picture });
    await tenantDb().insert(organizationSettings, { logoHash: hash });
  });
  return { ...organization, hash, content };
}

function ask(subdomain: string | null, hash: string, headers: Record<string, string> = {}) {
  const host = subdomain === null ? env().ROOT_DOMAIN : `${subdomain}.${env().ROOT_DOMAIN}`;
  return GET(new Request(`http://${host}/api/logo/${hash}`, { headers: { host, ...headers } }), {
    params: Promise.resolve({ hash }),
  });
}

it("serves a logo to everyone, to be cached forever", async () => {
  const { subdomain, hash, content } = await organizationWithLogo();
  const response = await ask(subdomain, hash);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toEqual({
    etag: `"${hash}"`,
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "image/png",
    "content-length": String(content.length),
  });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
});

it("responds with 304 only to clients that have it", async () => {
  const { subdomain, hash } = await organizationWithLogo();
  const conditional = async (ifNoneMatch: string) => {
    const response = await ask(subdomain, hash, { "if-none-match": ifNoneMatch });
    return { status: response.status, bytes: (await response.arrayBuffer()).byteLength > 0 };
  };
  for (const known of [`"${hash}"`, `"x", W/"${hash}"`, "*"]) {
    expect(await conditional(known)).toEqual({ status: 304, bytes: false });
  }
  expect(await conditional('"x"')).toEqual({ status: 200, bytes: true });
});

it("responds to another tenant's logo exactly as to one that does not exist", async () => {
  const [one, other] = await Promise.all([organizationWithLogo(), organizationWithLogo()]);
  const unknown = "0".repeat(64);
  const contentOf = async (response: Response) => ({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  });
  const expected = await contentOf(await ask(one.subdomain, unknown));
  expect(expected).toEqual({ status: 404, headers: { "cache-control": "no-store" }, body: "" });
  expect(await contentOf(await ask(one.subdomain, other.hash))).toEqual(expected);
  for (const ifNoneMatch of [`"${other.hash}"`, "*"]) {
    const response = await ask(one.subdomain, other.hash, { "if-none-match": ifNoneMatch });
    expect(await contentOf(response)).toEqual(expected);
  }
  for (const [subdomain, hash] of [
    [null, one.hash],
    ["nobody-is-here", one.hash],
    [one.subdomain, "not-a-hash"],
    [one.subdomain, one.hash.toUpperCase()],
  ] as const) {
    expect(await contentOf(await ask(subdomain, hash))).toEqual(expected);
  }
});
