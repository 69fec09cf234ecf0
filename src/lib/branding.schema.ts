import { z } from "zod";

/** The branding that an organization has chosen. */
export const branding = z.strictObject({
  accentColor: z.string().nullable().describe('"#rrggbb"; null for the product\'s own.'),
  logo: z
    .strictObject({
      /** The hash of the content; part of the logo's URL. */
      hash: z.string(),
      /** Pixels. */
      width: z.number(),
      height: z.number(),
    })
    .nullable()
    .describe("Null for the product's own."),
});
