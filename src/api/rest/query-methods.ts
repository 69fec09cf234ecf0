/** Whether what a request of the method asks for is in its query, and not in a body. */
export const isQueryMethod = (method: string) => method === "GET" || method === "HEAD" || method === "DELETE";
