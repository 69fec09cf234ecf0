/**
 * The maximum number of live sessions of a person: few enough to review, and to read with a request. Another sign-in
 * ends the oldest. Support sessions count separately.
 */
export const maxSessions = 100;
