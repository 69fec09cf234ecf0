import { z } from "zod";
import { accentProblem, notAColor } from "@/lib/accent";
import { branding } from "@/lib/branding.schema";
import { pictureContent } from "@/lib/picture.schema";

/** Of the organization's settings; 0 before their first change. */
const version = z.number().int().min(0);

export const organizationBranding = branding.extend({ version });
export type OrganizationBranding = z.infer<typeof organizationBranding>;

export const setLogoInput = z.strictObject({
  content: pictureContent,
  version,
});
export type SetLogoInput = z.infer<typeof setLogoInput>;

export const removeLogoInput = z.strictObject({ version });
export type RemoveLogoInput = z.infer<typeof removeLogoInput>;

export const setAccentColorInput = z.strictObject({
  /** "#rrggbb"; null for the product's own. */
  accentColor: z
    .string()
    .max(7, { error: notAColor })
    .superRefine((color, context) => {
      const problem = accentProblem(color);
      if (problem) context.addIssue({ code: "custom", message: problem });
    })
    .toLowerCase()
    .nullable(),
  version,
});
export type SetAccentColorInput = z.infer<typeof setAccentColorInput>;
