import { dateTimeFormat } from "@/lib/formatters";

export type Step = "day" | "hour" | "minute";

interface Wanted {
  step: Step;
  locale: string;
  timeZone: string;
  /** Short for the axis, long for the table and the readout. */
  length: "short" | "long";
}

/** A moment, as precise as the step of the chart. */
export function formatTime(time: number, { step, locale, timeZone, length }: Wanted): string {
  const day = { month: "short", day: "numeric" } as const;
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const short = { day, hour: { ...day, ...clock }, minute: clock };
  const long = { ...day, year: "numeric" as const, ...(step === "day" ? {} : clock) };
  const parts = length === "long" ? long : short[step];
  return dateTimeFormat(locale, { ...parts, timeZone }).format(time);
}
