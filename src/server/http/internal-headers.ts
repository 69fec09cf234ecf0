/** Names a request in its response, its log lines and its audit rows. Set by middleware; a client's own does not count. */
export const requestIdHeader = "x-request-id";

/** Set by middleware where a session could not be renewed for now, so that nobody is told to sign in again. */
export const renewalFailedHeader = "x-session-renewal-failed";
