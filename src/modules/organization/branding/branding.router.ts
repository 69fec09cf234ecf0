import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { organizationBranding, removeLogoInput, setAccentColorInput, setLogoInput } from "./branding.schema";
import { getBranding, removeLogo, setAccentColor, setLogo } from "./branding.service";

const rest = restRoutes("Organization");

/** Procedures of the organizations router: the branding. */
export const brandingProcedures = {
  branding: tenantProcedure("organization:write", "branding")
    .meta(rest("GET", "/organization/branding", "Read the branding", { versioned: true }))
    .output(organizationBranding)
    .query(({ ctx }) => getBranding(ctx.db)),

  setLogo: tenantProcedure("organization:write", "branding")
    .meta(rest("PUT", "/organization/branding/logo", "Set the logo", { versioned: true }))
    .input(setLogoInput)
    .output(organizationBranding)
    .mutation(({ ctx, input }) => setLogo(ctx.db, ctx.tenant, input)),

  removeLogo: tenantProcedure("organization:write", "branding")
    .meta(rest("DELETE", "/organization/branding/logo", "Remove the logo", { versioned: true }))
    .input(removeLogoInput)
    .output(organizationBranding)
    .mutation(({ ctx, input }) => removeLogo(ctx.db, ctx.tenant, input)),

  setAccentColor: tenantProcedure("organization:write", "branding")
    .meta(rest("PUT", "/organization/branding/accent-color", "Set the accent color", { versioned: true }))
    .input(setAccentColorInput)
    .output(organizationBranding)
    .mutation(({ ctx, input }) => setAccentColor(ctx.db, ctx.tenant, input)),
};
