import type { z } from "zod";
import type { branding } from "./branding.schema";

export type Branding = z.infer<typeof branding>;

export const unbranded: Branding = { accentColor: null, logo: null };

interface BrandingColumns {
  accentColor: string | null;
  hash: string | null;
  width: number | null;
  height: number | null;
}

/** From the settings of an organization and its logo's row, if it has one. */
export function brandingOf({ accentColor, hash, width, height }: BrandingColumns): Branding {
  const hasLogo = hash !== null && width !== null && height !== null;
  return { accentColor, logo: hasLogo ? { hash, width, height } : null };
}

export type LogoReference = NonNullable<Branding["logo"]>;

const logoDirectory = "/api/logo/";

/** The URL of the logo on the organization's own host. */
export const logoPath = ({ hash }: Pick<LogoReference, "hash">) => `${logoDirectory}${hash}` as const;

/** Whether the path is that of a logo, of any organization. */
export const isLogoPath = (pathname: string) => pathname.startsWith(logoDirectory);

/** The description of the app that is installed from the host, and the pictures of the host's branding: for everyone. */
export const manifestPath = "/manifest.webmanifest";
/** Whether a path is that of a logo, an icon or the manifest: none of them depends on who asks. */
export const isBrandingPath = (pathname: string) =>
  isLogoPath(pathname) || pathname.startsWith("/api/icon/") || pathname === manifestPath;
