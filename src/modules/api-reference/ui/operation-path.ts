/** The page of an operation. */
export const operationPath = (id: string) => `/docs/${encodeURIComponent(id)}`;
