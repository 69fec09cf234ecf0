import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { ApiError } from "./errors";

/**
 * Shows the server's validation errors at the fields of the form, with the focus on the first; false if none belongs to
 * a field. `names` maps API fields that have another name in the form.
 */
export function showFieldErrors<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  { fieldErrors = {} }: ApiError,
  names: Partial<Record<string, FieldPath<Values>>> = {},
): boolean {
  const messages = new Map(
    Object.entries(fieldErrors).map(([name, [first]]) => [names[name] ?? name, first]),
  );
  const wrong = fieldsOf(form).filter((name) => messages.has(name));
  for (const [index, name] of wrong.entries()) {
    form.setError(name, { type: "server", message: messages.get(name) ?? "" }, { shouldFocus: index === 0 });
  }
  return wrong.length > 0;
}

const fieldsOf = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>) =>
  Object.keys(form.getValues()) as FieldPath<Values>[];
