import type { Random } from "./random";

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export interface Period {
  from: Date;
  until: Date;
}

/** A moment between the two: on a working day and in working hours (UTC) if one is between them. */
export function workingMoment(random: Random, from: Date, until: Date): Date {
  const any = new Date(from.getTime() + random.next() * (until.getTime() - from.getTime()));
  const working = new Date(any);
  const daysSinceFriday = (working.getUTCDay() + 2) % 7;
  if (daysSinceFriday === 1 || daysSinceFriday === 2)
    working.setTime(working.getTime() - daysSinceFriday * dayMs);
  working.setUTCHours(random.between(7, 17), random.between(0, 59));
  return working >= from && working <= until ? working : any;
}
