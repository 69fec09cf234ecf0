/** Where an operation is described. */
export const operationPath = (id: string) => `/docs/${encodeURIComponent(id)}`;
