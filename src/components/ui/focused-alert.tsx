"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { Alert } from "./alert";

/** An alert that takes the focus if nothing has it any more: the pressed button is gone or was disabled. */
export function FocusedAlert(props: ComponentProps<typeof Alert>) {
  const place = useRef<HTMLDivElement>(null);
  // Before what enables the button again: a response that comes within a frame finds the focus still on it.
  const [wasLost] = useState(isFocusLost);
  useEffect(() => {
    if (wasLost || isFocusLost()) place.current?.focus();
  }, [wasLost]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Alert {...props} />
    </div>
  );
}

/** Whether nothing has the focus, or something disabled, which loses it with the next frame. */
function isFocusLost(): boolean {
  if (typeof document === "undefined") return false;
  const active = document.activeElement;
  return !active || active === document.body || active.matches(":disabled");
}
