/** The first page; server and browser both use it, so that what was prefetched is found. */
export const firstSecurityEvents = { limit: 10 };
