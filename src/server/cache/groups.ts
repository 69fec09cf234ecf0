/**
 * The group of everything that a recorded change of an organization can affect: its statistics and the totals of its
 * lists. Other releases that run at the same time invalidate it by this name as well.
 */
export const recordedChanges = "dashboard";
