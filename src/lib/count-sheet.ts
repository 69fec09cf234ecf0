/** How many products can be counted at once: as many as a file may have rows. */
export const maxCounts = 10_000;
