/** The header with the CSRF token. A form of another page cannot set headers. */
export const csrfHeader = "x-csrf-token";
