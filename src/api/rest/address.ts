/** Where the REST API begins. */
export const apiPath = "/api/v1";
