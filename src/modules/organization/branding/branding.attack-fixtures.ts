import { randomBytes } from "node:crypto";
import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { asTenant } from "@test/builders";
import { withVersion } from "@/modules/organization/settings/organizations.attack-fixtures";
import { saveSettings } from "@/modules/organization/settings/settings";
import { organizationLogos } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { encodeLogo } from "./logo-image";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** With a logo to remove, which is another than that of `organizations.setLogo`. */
async function withLogo(user: SignedIn) {
  const encoded = await encodeLogo(Buffer.from(content, "base64"));
  const image = { ...encoded, hash: randomBytes(32).toString("hex") };
  const { version } = await withVersion(user);
  await asTenant(user.organizationId, async () => {
    await tenantDb().upsert(organizationLogos, image, image);
    await saveSettings(tenantDb(), { logoHash: image.hash, version: version + 1 });
  });
  return { version: version + 1 };
}

export const attackFixtures: AttackFixtures = {
  "organizations.setLogo": { fields: async (user) => ({ content, ...(await withVersion(user)) }) },
  "organizations.removeLogo": { fields: withLogo },
  "organizations.setAccentColor": {
    fields: async (user) => ({ accentColor: "#336699", ...(await withVersion(user)) }),
  },
};
