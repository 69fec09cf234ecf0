import { createHash } from "node:crypto";
import { asTenant, createOrganization } from "@test/builders";
import sharp from "sharp";
import { expect, it } from "vitest";
import { GET as getIcon } from "@/app/api/icon/[key]/[size]/route";
import { GET as getManifest } from "@/app/manifest.webmanifest/route";
import { env } from "@/env";
import { organizationLogos, organizationSettings } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

const hostOf = (subdomain: string | null) =>
  subdomain === null ? env().ROOT_DOMAIN : `${subdomain}.${env().ROOT_DOMAIN}`;

const ask = (subdomain: string | null, path: string) =>
  new Request(`http://${hostOf(subdomain)}${path}`, { headers: { host: hostOf(subdomain) } });

async function manifestOf(subdomain: string | null) {
  const response = await getManifest(ask(subdomain, "/manifest.webmanifest"));
  expect(response.headers.get("content-type")).toBe("application/manifest+json");
  return { cache: response.headers.get("cache-control"), ...(await response.json()) };
}

/** What the path of an icon returns on a host. */
async function iconOn(subdomain: string | null, path: string) {
  const [, , , key = "", size = ""] = path.split("/");
  const response = await getIcon(ask(subdomain, path), { params: Promise.resolve({ key, size }) });
  return { response, content: Buffer.from(await response.arrayBuffer()) };
}

/** An organization whose logo is a picture of one color, and whose accent color is another. */
async function branded(background: string, accentColor: string) {
  const organization = await createOrganization();
  const content = await sharp({ create: { width: 60, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
  const hash = createHash("sha256").update(content).digest("hex");
  await asTenant(organization.organizationId, async () => {
    const picture = { contentType: "image/png", width: 60, height: 20, content };
    await tenantDb().insert(organizationLogos, { hash, ...picture });
    await tenantDb().insert(organizationSettings, { logoHash: hash, accentColor });
  });
  return { ...organization, hash };
}

it("the app of an organization has its name, its color and its logo", async () => {
  const { subdomain, hash } = await branded("#aa0000", "#7a3e9d");
  const own = await manifestOf(subdomain);
  expect(own).toMatchObject({
    cache: "public, max-age=3600",
    name: `Organization ${subdomain}`,
    theme_color: "#7a3e9d",
    icons: [{ src: `/api/icon/${hash}/192` }, { src: `/api/icon/${hash}/512` }, { purpose: "maskable" }],
  });
});

it("the app of a host without an active organization is the product's", async () => {
  const closed = await createOrganization({ isActive: false });
  for (const host of [null, closed.subdomain, "nobody-is-here"]) {
    expect(await manifestOf(host)).toMatchObject({ name: "MMR", theme_color: "#2458d6" });
  }
});

it("every icon of a manifest is a square picture of its size, to be cached forever", async () => {
  const { subdomain } = await branded("#aa0000", "#7a3e9d");
  const plain = await createOrganization();
  for (const host of [subdomain, plain.subdomain, null]) {
    const { icons } = await manifestOf(host);
    for (const { src, sizes } of icons) {
      const { response, content } = await iconOn(host, src);
      expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      const { format, width, height } = await sharp(content).metadata();
      expect({ format, sizes: `${width}x${height}` }).toEqual({ format: "png", sizes });
    }
  }
});

it("an icon shows the logo on white, or the product's in the color of the organization", async () => {
  const { subdomain, hash } = await branded("#aa0000", "#7a3e9d");
  const at = async (content: Buffer, left: number, top: number) => {
    const pixel = sharp(content).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw();
    return [...(await pixel.toBuffer())];
  };
  const { content } = await iconOn(subdomain, `/api/icon/${hash}/192`);
  expect([await at(content, 2, 2), await at(content, 96, 96)]).toEqual([
    [255, 255, 255],
    [170, 0, 0],
  ]);
  const product = await iconOn(null, "/api/icon/2458d6/192");
  expect([await at(product.content, 2, 2), await at(product.content, 50, 80)]).toEqual([
    [36, 88, 214],
    [255, 255, 255],
  ]);
});

it("another tenant's icon, another color and another size are not found, which nothing keeps", async () => {
  const [one, other] = [await branded("#aa0000", "#7a3e9d"), await branded("#00aa00", "#336699")];
  const closed = await createOrganization({ isActive: false });
  await iconOn(other.subdomain, `/api/icon/${other.hash}/192`);
  for (const [host, path] of [
    [one.subdomain, `/api/icon/${other.hash}/192`],
    [one.subdomain, "/api/icon/7a3e9d/192"],
    [one.subdomain, `/api/icon/${one.hash}/191`],
    [null, `/api/icon/${one.hash}/192`],
    [closed.subdomain, "/api/icon/2458d6/192"],
    ["nobody-is-here", "/api/icon/2458d6/192"],
  ] as const) {
    const { response, content } = await iconOn(host, path);
    const cache = response.headers.get("cache-control");
    expect({ status: response.status, cache, bytes: content.length }, path).toEqual({
      ...{ status: 404, cache: "no-store", bytes: 0 },
    });
  }
});
