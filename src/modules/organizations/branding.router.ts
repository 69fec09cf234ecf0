import { tenantProcedure } from "@/server/trpc";
import { organizationBranding, removeLogoInput, setAccentColorInput, setLogoInput } from "./branding.schema";
import { getBranding, removeLogo, setAccentColor, setLogo } from "./branding.service";

/** How the organization looks. */
export const brandingProcedures = {
  branding: tenantProcedure("organization:write", "branding")
    .output(organizationBranding)
    .query(({ ctx }) => getBranding(ctx.db)),

  setLogo: tenantProcedure("organization:write", "branding")
    .input(setLogoInput)
    .output(organizationBranding)
    .mutation(({ ctx, input }) => setLogo(ctx.db, ctx.tenant, input, ctx.request)),

  removeLogo: tenantProcedure("organization:write", "branding")
    .input(removeLogoInput)
    .output(organizationBranding)
    .mutation(({ ctx, input }) => removeLogo(ctx.db, ctx.tenant, input, ctx.request)),

  setAccentColor: tenantProcedure("organization:write", "branding")
    .input(setAccentColorInput)
    .output(organizationBranding)
    .mutation(({ ctx, input }) => setAccentColor(ctx.db, ctx.tenant, input, ctx.request)),
};
