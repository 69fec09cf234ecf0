/** That nothing can be added, in words. */
export const allProductsThere = (limit: number) =>
  limit === 1
    ? "Your organization has the one product that it may have."
    : `Your organization has all of its ${limit} products.`;

export const moreRoomAdvice = "Delete one to make room, or ask those who run the platform for more.";
