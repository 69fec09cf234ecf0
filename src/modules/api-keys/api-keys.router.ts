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

export const apiKeysRouter = router({
  list: tenantProcedure("api-keys:write")
    .output(apiKeyList)
    .query(({ ctx }) => listApiKeys(ctx.db)),

  create: tenantProcedure("api-keys:write")
    .input(createApiKeyInput)
    .output(apiKeyWithSecret)
    .mutation(({ ctx, input }) => createApiKey(ctx.db, ctx, ctx.request, input)),

  update: tenantProcedure("api-keys:write")
    .input(updateApiKeyInput)
    .output(apiKey)
    .mutation(({ ctx, input }) => updateApiKey(ctx.db, ctx, ctx.request, input)),

  rotate: tenantProcedure("api-keys:write")
    .input(rotateApiKeyInput)
    .output(apiKeyWithSecret)
    .mutation(({ ctx, input }) => rotateApiKey(ctx.db, ctx, ctx.request, input)),

  revoke: tenantProcedure("api-keys:write")
    .input(revokeApiKeyInput)
    .output(apiKey)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.db, ctx.request, input.id)),
});
