import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { ApiError } from "./errors";

/** Shows what the server found wrong at the fields, with the focus on the first; false where it was none of them. */
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
