import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { ApiError } from "./errors";

/** Shows the server's errors at the fields and focuses the first; false if none belongs to a field. */
export function showFieldErrors<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  fields: readonly FieldPath<Values>[],
  { fieldErrors }: ApiError,
): boolean {
  const wrong = fields.filter((name) => fieldErrors?.[name]?.length);
  for (const [index, name] of wrong.entries()) {
    form.setError(
      name,
      { type: "server", message: fieldErrors?.[name]?.[0] ?? "" },
      { shouldFocus: index === 0 },
    );
  }
  return wrong.length > 0;
}
