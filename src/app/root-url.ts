import "server-only";
import { env } from "@/env";

/** The scheme that people reach us by. */
export const scheme = () => (env().PUBLIC_HTTPS ? "https" : "http");

/** What browsers send as the origin of a page of the root domain. */
export const rootOrigin = () => `${scheme()}://${env().ROOT_DOMAIN}`;

/** The address of a page of the root domain, where no tenant lives. */
export const rootUrl = (path: `/${string}` = "/") => rootOrigin() + path;
