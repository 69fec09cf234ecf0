/** What a person did, or what was done to their account. */
export type Side = "by" | "to";

/** The latest of it; server and browser both use it, so that what was prefetched is found. */
export const personActivityInput = (id: number, side: Side) => ({
  limit: 10,
  ...(side === "by" ? { actorId: id } : { entity: `user:${id}` }),
});
