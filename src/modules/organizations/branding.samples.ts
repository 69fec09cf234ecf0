import type { Samples } from "@/server/testing/attack-matrix/samples";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const samples: Samples = {
  "organizations.setLogo": { fields: () => ({ content, version: 0 }) },
  "organizations.removeLogo": { fields: () => ({ version: 0 }) },
  "organizations.setAccentColor": { fields: () => ({ accentColor: "#336699", version: 0 }) },
};
