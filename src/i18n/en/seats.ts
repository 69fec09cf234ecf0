export const seats = {
  left: "{left} of {limit} {seats, plural, one {seat} other {seats}} left. Each invitation uses one.",
  allTaken: "{seats, plural, one {The only seat is taken} other {All {limit} seats are taken}}",
  allTakenHint: "Revoke an open invitation or disable someone before you invite anyone else.",
} as const;
