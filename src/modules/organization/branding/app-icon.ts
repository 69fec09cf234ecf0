import { LRUCache } from "lru-cache";
import type sharp from "sharp";
import { ownAccentColor } from "@/lib/accent";
import { type Branding, unbranded } from "@/lib/branding";
import { perProcess } from "@/server/per-process";
import { withImageLibrary } from "@/server/pictures/pictures";
import type { Host } from "@/server/tenancy/host";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { findLogo } from "./logo.service";

/** Pixels; the last is for home screens that do not read manifests. */
const appIconSizes = [192, 512, 180] as const;
type AppIconSize = (typeof appIconSizes)[number];

/** What the icon is made of: the hash of the logo, or the accent color. It is part of its URL. */
const keyOf = ({ logo, accentColor }: Branding) => logo?.hash ?? (accentColor ?? ownAccentColor).slice(1);

/** The URL of the icon on the organization's own host. */
export const appIconPath = (branding: Branding, size: AppIconSize) =>
  `/api/icon/${keyOf(branding)}/${size}` as const;

const made = () => perProcess("app icons", () => new LRUCache<string, Buffer>({ max: 100 }));

/** The branding that the host shows; null if nothing is served there. */
async function shownOn(host: Host): Promise<Branding | null> {
  if (host.kind === "root") return unbranded;
  const tenant = host.kind === "tenant" ? await resolveTenant(host.subdomain) : null;
  return tenant?.isActive ? tenant.branding : null;
}

/** The icon of the host, a PNG; undefined if its icon is another one. */
export async function findAppIcon(
  host: Host,
  { key, size }: { key: string; size: string },
): Promise<Buffer | undefined> {
  const side = appIconSizes.find((known) => String(known) === size);
  const branding = side && (await shownOn(host));
  if (!branding || key !== keyOf(branding)) return undefined;
  const name = `${key}/${side}`;
  const known = made().get(name);
  if (known) return known;
  const logo = branding.logo && host.kind === "tenant" ? await findLogo(host.subdomain, key) : undefined;
  if (branding.logo && !logo) return undefined;
  const icon = await withImageLibrary((open) =>
    logo ? ofLogo(open, logo.content, side) : ofColor(open, `#${key}`, side),
  );
  made().set(name, icon);
  return icon;
}

/** On white, as everywhere, and with a margin: systems cut icons to circles. */
async function ofLogo(open: typeof sharp, logo: Buffer, side: number): Promise<Buffer> {
  const inner = Math.round(side * 0.68);
  const fitted = await open(logo).resize(inner, inner, { fit: "inside" }).png().toBuffer();
  return canvas(open, side, "#ffffff")
    .composite([{ input: fitted }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The bars of the product's logo (src/app/icon.svg), in a grid of 32. */
const bars = [
  { x: 7, y: 8, width: 4.5, height: 12 },
  { x: 13.75, y: 12, width: 4.5, height: 8 },
  { x: 20.5, y: 8, width: 4.5, height: 12 },
  { x: 7, y: 22, width: 18, height: 2.5 },
];

async function ofColor(open: typeof sharp, color: string, side: number): Promise<Buffer> {
  const scaled = (length: number) => Math.round((length * side) / 32);
  const shapes = bars.map(({ x, y, width, height }) => ({
    input: {
      create: { width: scaled(width), height: scaled(height), channels: 3 as const, background: "#ffffff" },
    },
    left: scaled(x),
    top: scaled(y),
  }));
  return canvas(open, side, color).composite(shapes).png({ compressionLevel: 9 }).toBuffer();
}

const canvas = (open: typeof sharp, side: number, background: string) =>
  open({ create: { width: side, height: side, channels: 3, background } });
