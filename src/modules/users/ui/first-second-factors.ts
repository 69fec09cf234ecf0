/** The first page; server and browser both use it, so that what was prefetched is found. */
export const firstSecondFactors = { page: 1, limit: 10, missing: false };
