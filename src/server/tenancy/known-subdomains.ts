import { LRUCache } from "lru-cache";
import { perProcess } from "@/server/per-process";

/** Subdomains that organizations have, as far as this process has looked for them; any other may be made up. */
const known = () => perProcess("known subdomains", () => new LRUCache<string, true>({ max: 10_000 }));

/** Remembers that a subdomain belongs to an organization, in this process. */
export const noteSubdomain = (subdomain: string): void => void known().set(subdomain, true);
/** Whether it was noted since the process started; false says nothing about whether it exists. */
export const isKnownSubdomain = (subdomain: string): boolean => known().get(subdomain) === true;
