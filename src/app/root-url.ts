import "server-only";
import { env } from "@/env";

/** The scheme that people reach us by. */
export const scheme = () => (env().PUBLIC_HTTPS ? "https" : "http");

/** The address of the root domain, where no tenant lives. */
export const rootUrl = () => `${scheme()}://${env().ROOT_DOMAIN}/`;
