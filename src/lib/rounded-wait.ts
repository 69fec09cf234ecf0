/** How long to wait, as people say it; counts are rounded up. */
export function roundedWait(seconds: number): { unit: "hours" | "minutes" | "seconds"; count: number } {
  if (seconds > 5400) return { unit: "hours", count: Math.ceil(seconds / 3600) };
  return seconds > 90
    ? { unit: "minutes", count: Math.ceil(seconds / 60) }
    : { unit: "seconds", count: seconds };
}
