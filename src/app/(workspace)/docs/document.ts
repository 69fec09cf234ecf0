import { openApiDocument } from "@/api/openapi/document";
import type { OpenApi } from "@/modules/api-reference/openapi";
import { perProcess } from "@/server/per-process";

/** The document that the pages show: made once, since only a new build changes it. */
export function referenceDocument(): OpenApi {
  return perProcess("openapi document of the reference", openApiDocument);
}
