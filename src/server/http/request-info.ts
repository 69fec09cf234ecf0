import { randomUUID } from "node:crypto";
import { isIP } from "node:net";
import type { Language } from "@/i18n/languages";
import type { HeaderReader } from "./api-request";
import { askedLanguage } from "./asked-language";
import { requestIdHeader } from "./internal-headers";

export interface RequestInfo {
  requestId: string;
  ip: string | null;
  userAgent: string | null;
  /** The language for whoever reads the response. */
  language: Language;
}

/**
 * The client of a request, from its headers: the IP is the one that the trusted proxies vouch for (see
 * scripts/trusted-proxy.mjs).
 */
export function requestInfo(headers: HeaderReader): RequestInfo {
  const ip = headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
  return {
    requestId: headers.get(requestIdHeader) ?? randomUUID(),
    ip: isIP(ip) ? ip : null,
    userAgent: headers.get("user-agent")?.slice(0, 255) ?? null,
    // Few requests are answered with words.
    get language() {
      return askedLanguage(headers);
    },
  };
}
