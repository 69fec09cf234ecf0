import { env } from "@/env";

/** Set where somebody began to act in another's name, so that the end of it can be told from any other sign-out. */
export const actedCookieName = () => (env().PUBLIC_HTTPS ? "__Host-mmr.acted" : "mmr.acted");

/** As long as an impersonation can last, and as long again to come back to its page. */
export const actedCookieSeconds = 3600;
