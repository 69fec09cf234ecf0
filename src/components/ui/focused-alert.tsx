"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Alert } from "./alert";

/** An alert that takes the focus if nothing has it any more: the pressed button is gone or was disabled. */
export function FocusedAlert(props: ComponentProps<typeof Alert>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    // A disabled button loses the focus only with the next frame.
    if (!active || active === document.body || active.matches(":disabled")) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Alert {...props} />
    </div>
  );
}
