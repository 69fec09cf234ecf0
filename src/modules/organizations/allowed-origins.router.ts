import { tenantProcedure } from "@/server/trpc";
import { allowedOriginsState, setAllowedOriginsInput } from "./allowed-origins.schema";
import { getAllowedOrigins, setAllowedOrigins } from "./allowed-origins.service";

/** Whose pages may call the REST API: procedures of the organizations router. */
export const allowedOriginsProcedures = {
  allowedOrigins: tenantProcedure("organization:write")
    .meta({
      rest: {
        method: "GET",
        path: "/organization/allowed-origins",
        tag: "Organization",
        summary: "From which pages of other origins this API may be called",
        versioned: true,
      },
    })
    .output(allowedOriginsState)
    .query(({ ctx }) => getAllowedOrigins(ctx.db, ctx)),

  setAllowedOrigins: tenantProcedure("organization:write")
    .meta({
      rest: {
        method: "PUT",
        path: "/organization/allowed-origins",
        tag: "Organization",
        summary: "Say from which pages of other origins this API may be called",
        description: "https origins, such as `https://app.example.com`; http for localhost alone.",
        versioned: true,
      },
    })
    .input(setAllowedOriginsInput)
    .output(allowedOriginsState)
    .mutation(({ ctx, input }) => setAllowedOrigins(ctx, input)),
};
