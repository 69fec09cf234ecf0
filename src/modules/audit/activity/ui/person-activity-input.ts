/** What a person did, or the changes to their account. */
export type Side = "by" | "to";

/** The query for the latest; used by server and browser, so that prefetched data is found. */
export const personActivityInput = (id: number, side: Side) => ({
  limit: 10,
  view: "batches" as const,
  ...(side === "by" ? { actorId: id } : { entity: `user:${id}` }),
});
