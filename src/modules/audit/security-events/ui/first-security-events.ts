/** The first page; used by server and browser, so that prefetched data is found. */
export const firstSecurityEvents = { limit: 10 };
