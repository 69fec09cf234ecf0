/**
 * The group of what every recorded change of an organization may show in: its figures and the totals of its lists. Releases
 * that run beside this one outdate it by this name as well.
 */
export const recordedChanges = "dashboard";
