/** The digest of errors that mean "temporarily unavailable", shared by the server and the error pages. */
export const serviceUnavailable = "SERVICE_UNAVAILABLE";
