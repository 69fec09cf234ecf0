import { z } from "zod";

/** How an organization looks, as far as it has chosen. */
export const branding = z.strictObject({
  accentColor: z.string().nullable().describe('"#rrggbb"; null for the product\'s own.'),
  logo: z
    .strictObject({
      /** Of the content; names the logo in its address. */
      hash: z.string(),
      /** Pixels. */
      width: z.number(),
      height: z.number(),
    })
    .nullable()
    .describe("Null for the product's own."),
});
export type Branding = z.infer<typeof branding>;

export const unbranded: Branding = { accentColor: null, logo: null };

interface BrandingColumns {
  accentColor: string | null;
  hash: string | null;
  width: number | null;
  height: number | null;
}

/** From the settings of an organization and, where it has one, its logo's row. */
export function brandingOf({ accentColor, hash, width, height }: BrandingColumns): Branding {
  const hasLogo = hash !== null && width !== null && height !== null;
  return { accentColor, logo: hasLogo ? { hash, width, height } : null };
}

export type LogoReference = NonNullable<Branding["logo"]>;

const logoDirectory = "/api/logo/";

/** Where the organization's own host serves the logo. */
export const logoPath = ({ hash }: Pick<LogoReference, "hash">) => `${logoDirectory}${hash}` as const;

export const isLogoPath = (pathname: string) => pathname.startsWith(logoDirectory);
