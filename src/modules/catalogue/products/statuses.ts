/** The statuses that a product can be given. One in the trash keeps its own for when it is restored. */
export const givenStatuses = ["active", "draft", "archived"] as const;
export type ProductStatus = (typeof givenStatuses)[number];
