"use client";

import { useEffect, useState } from "react";

/** Counts down the time to wait. Screen readers hear it once, not every second. */
export function Countdown({ seconds }: { seconds: number }) {
  const [endsAt] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);

  useEffect(() => {
    // From the clock, since timers in background tabs are delayed.
    const timer = setInterval(() => setLeft(Math.ceil((endsAt - Date.now()) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);

  return (
    <span role="timer" aria-live="off">
      {left > 0 ? `Try again in ${inWords(left)}.` : "You can try again now."}
    </span>
  );
}

function inWords(seconds: number): string {
  const [count, unit] = seconds > 60 ? [Math.ceil(seconds / 60), "minute"] : [seconds, "second"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
