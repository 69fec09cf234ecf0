/** Where a browser sends its CSRF token back. A form of another page cannot set a header. */
export const csrfHeader = "x-csrf-token";
