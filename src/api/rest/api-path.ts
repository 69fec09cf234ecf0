/** The base path of the REST API. */
export const apiPath = "/api/v1";
