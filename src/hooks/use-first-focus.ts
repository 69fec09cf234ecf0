"use client";

import { useEffect } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

/**
 * Puts the focus on the first field of a page's only form, if one is given; people who already type elsewhere keep theirs.
 */
export function useFirstFocus<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  name: FieldPath<Values> | undefined,
): void {
  useEffect(() => {
    if (name && document.activeElement === document.body) form.setFocus(name);
  }, [form, name]);
}
