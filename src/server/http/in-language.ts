import { currentOperation, runInOperation } from "@/server/operation";
import type { HeaderReader } from "./api-request";
import { requestInfo } from "./request-info";

/** Words a refusal in the language of its request, before anything that the request asks for has begun. */
export const inLanguageOf = <T>(headers: HeaderReader, say: () => T): T =>
  currentOperation()?.request
    ? say()
    : runInOperation({ name: "refusal", request: requestInfo(headers) }, say);
