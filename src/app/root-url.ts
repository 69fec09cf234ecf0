import "server-only";
import { env } from "@/env";

/** The public scheme. */
export const scheme = () => (env().PUBLIC_HTTPS ? "https" : "http");

/** The origin that browsers send for a page of the root domain. */
export const rootOrigin = () => `${scheme()}://${env().ROOT_DOMAIN}`;

/** The URL of a page of the root domain, which has no tenant. */
export const rootUrl = (path: `/${string}` = "/") => rootOrigin() + path;

/** The URL of the sign-up page; undefined where the operator has closed it. */
export const signUpUrl = () => (env().SIGN_UP_OPEN ? rootUrl("/signup") : undefined);
