"use client";

import { useRef, useState } from "react";

/**
 * A text field of a page that loads before anything else does, without the libraries of forms and schemas (decision 62).
 * Its value stays in the input; what is wrong with it appears when the form is submitted, and goes while it is corrected.
 */
export function usePlainField(check: (value: string) => string | undefined) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const read = () => input.current?.value ?? "";
  return {
    error,
    setError,
    read,
    /** Whether the value is right; otherwise the field says what is wrong. */
    validate(): boolean {
      const problem = check(read());
      setError(problem);
      return problem === undefined;
    },
    focus: () => input.current?.focus(),
    select() {
      input.current?.focus();
      input.current?.select();
    },
    props: { ref: input, onInput: () => error !== undefined && setError(check(read())) },
  };
}

type PlainField = Pick<ReturnType<typeof usePlainField>, "validate" | "focus">;

/** Whether all values are right; otherwise the first wrong field gets the focus. */
export function validateFields(...fields: PlainField[]): boolean {
  const wrong = fields.filter((field) => !field.validate());
  wrong[0]?.focus();
  return wrong.length === 0;
}
