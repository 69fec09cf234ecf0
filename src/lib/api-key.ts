/** How a key is called where it must not be shown. */
export const apiKeyLabel = (prefix: string) => `mmr_${prefix}`;
