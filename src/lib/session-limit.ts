/**
 * How many live sessions a person has at most: so many can be looked through, and read with a request. Where another one
 * begins, the oldest ends. Those in which the platform's support acts in their name count for themselves.
 */
export const maxSessions = 100;
