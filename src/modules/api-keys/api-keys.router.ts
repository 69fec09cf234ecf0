import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import { listApiKeys } from "./api-key-rows";
import {
  apiKey,
  apiKeyList,
  apiKeyWithSecret,
  createApiKeyInput,
  revokeApiKeyInput,
  rotateApiKeyInput,
  updateApiKeyInput,
} from "./api-keys.schema";
import { createApiKey, revokeApiKey, rotateApiKey, updateApiKey } from "./api-keys.service";

const rest = restRoutes("API keys");

export const apiKeysRouter = router({
  list: tenantProcedure("api-keys:write")
    .meta(rest("GET", "/api-keys", "List API keys"))
    .output(apiKeyList)
    .query(({ ctx }) => listApiKeys(ctx.db)),

  create: tenantProcedure("api-keys:write")
    .meta(
      rest("POST", "/api-keys", "Create an API key", {
        description: "The secret is only in this response.",
        created: "/api-keys/{apiKey.id}",
        repeatable: true,
      }),
    )
    .input(createApiKeyInput)
    .output(apiKeyWithSecret)
    .mutation(({ ctx, input }) => createApiKey(ctx.db, ctx, input)),

  update: tenantProcedure("api-keys:write")
    .meta(rest("PATCH", "/api-keys/{id}", "Change an API key", { versioned: true }))
    .input(updateApiKeyInput)
    .output(apiKey)
    .mutation(({ ctx, input }) => updateApiKey(ctx.db, ctx, input)),

  rotate: tenantProcedure("api-keys:write")
    .meta(
      rest("POST", "/api-keys/{id}/rotate", "Rotate an API key", {
        description: "The secret is only in this response.",
        repeatable: true,
      }),
    )
    .input(rotateApiKeyInput)
    .output(apiKeyWithSecret)
    .mutation(({ ctx, input }) => rotateApiKey(ctx.db, ctx, input)),

  revoke: tenantProcedure("api-keys:write")
    .meta(
      rest("DELETE", "/api-keys/{id}", "Revoke an API key", {
        description: "The key stops working with the next request.",
      }),
    )
    .input(revokeApiKeyInput)
    .output(apiKey)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.db, input.id)),
});
