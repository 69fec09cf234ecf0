"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { Alert } from "./alert";

/** An alert that takes the focus from the button that was pressed, or if nothing has it any more. */
export function FocusedAlert(props: ComponentProps<typeof Alert>) {
  const place = useRef<HTMLDivElement>(null);
  // Before the button has stopped being busy.
  const [wasBusy] = useState(isFocusBusy);
  useEffect(() => {
    if (wasBusy || isFocusLost() || isFocusOnSubmit(place.current?.closest("form"))) place.current?.focus();
  }, [wasBusy]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Alert {...props} />
    </div>
  );
}

const isFocusBusy = () =>
  typeof document !== "undefined" && document.activeElement?.matches("[aria-busy=true]") === true;

const isFocusLost = () => !document.activeElement || document.activeElement === document.body;

/** Whether it is on a button that submits the form. */
const isFocusOnSubmit = (form: HTMLFormElement | null | undefined) => {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLButtonElement &&
    activeElement.type === "submit" &&
    activeElement.form === form
  );
};
