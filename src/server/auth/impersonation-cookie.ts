import { env } from "@/env";

/** Set when a support session starts, so that its end can be told from any other sign-out. */
export const impersonationCookieName = () => (env().PUBLIC_HTTPS ? "__Host-mmr.acted" : "mmr.acted");

/** Twice the maximum length of a support session, to allow for coming back to its page. */
export const impersonationCookieSeconds = 3600;
