/** Whether a request with this method has its input in the query instead of the body. */
export const isQueryMethod = (method: string) => method === "GET" || method === "HEAD" || method === "DELETE";
