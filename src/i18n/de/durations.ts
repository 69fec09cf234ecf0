import type { durations as english } from "../en/durations";
import type { Translated } from "../messages";

export const durations: Translated<typeof english> = {
  minutes: "{count, plural, one {# Minute} other {# Minuten}}",
  hours: "{count, plural, one {# Stunde} other {# Stunden}}",
  days: "{count, plural, one {# Tag} other {# Tage}}",
};
