/** Why stock comes in or goes out, as people and programs say it. */
export const givenReasons = ["received", "sold", "returned", "damaged", "lost", "correction"] as const;
export type GivenReason = (typeof givenReasons)[number];

/**
 * Those, and what a movement says by how it came about: a count, the first stock of a new product, an import, and a
 * change that left no movement, from before there were any.
 */
export const stockReasons = [...givenReasons, "counted", "initial", "import", "unrecorded"] as const;
export type StockReason = (typeof stockReasons)[number];
