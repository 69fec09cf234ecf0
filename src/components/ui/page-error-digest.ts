/** The digest of errors that mean "temporarily unavailable", as server and error pages agree on it. */
export const serviceUnavailable = "SERVICE_UNAVAILABLE";
