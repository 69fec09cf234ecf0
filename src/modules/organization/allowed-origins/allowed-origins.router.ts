import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { allowedOriginsState, setAllowedOriginsInput } from "./allowed-origins.schema";
import { getAllowedOrigins, setAllowedOrigins } from "./allowed-origins.service";

const rest = restRoutes("Organization");

/** Allowed origins of the REST API: procedures of the organizations router. */
export const allowedOriginsProcedures = {
  allowedOrigins: tenantProcedure("organization:write")
    .meta(rest("GET", "/organization/allowed-origins", "List allowed origins", { versioned: true }))
    .output(allowedOriginsState)
    .query(({ ctx }) => getAllowedOrigins(ctx.db, ctx)),

  setAllowedOrigins: tenantProcedure("organization:write")
    .meta(
      rest("PUT", "/organization/allowed-origins", "Set allowed origins", {
        description:
          "The web origins whose pages may call this API. Use https origins, such as `https://app.example.com`; http is allowed for localhost only.",
        versioned: true,
      }),
    )
    .input(setAllowedOriginsInput)
    .output(allowedOriginsState)
    .mutation(({ ctx, input }) => setAllowedOrigins(ctx, input)),
};
