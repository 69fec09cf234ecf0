/** Names a request in its response, its log lines and its audit rows. Set by middleware; a client's own does not count. */
export const requestIdHeader = "x-request-id";

/** The path and query that were asked for, for pages that lead on to another address. Set by middleware. */
export const pathHeader = "x-mmr-path";

/** Set by middleware where a session could not be renewed for now, so that nobody is told to sign in again. */
export const renewalFailedHeader = "x-session-renewal-failed";
