/** The message that the product limit is reached. */
export const allProductsThere = (limit: number) =>
  limit === 1
    ? "Your organization has reached its limit of 1 product."
    : `Your organization has reached its limit of ${limit} products.`;

export const moreRoomAdvice = "Delete one to make room, or contact support to raise the limit.";
