/** The request id, in the response, its log lines and its audit rows. Set by middleware; a client's own is ignored. */
export const requestIdHeader = "x-request-id";

/** The requested path and query, for pages that redirect to another host. Set by middleware. */
export const pathHeader = "x-mmr-path";

/** Set by middleware if a session could not be renewed at the moment, so that nobody is asked to sign in again. */
export const renewalFailedHeader = "x-session-renewal-failed";
