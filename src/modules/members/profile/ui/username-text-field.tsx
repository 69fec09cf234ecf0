import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";

interface UsernameTextFieldProps<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
  name: FieldPath<Values>;
  fieldClassName?: string;
}

const orNone = (typed: unknown) => (typeof typed === "string" && typed.trim() ? typed : null);

/** A username field; empty means none. */
export function UsernameTextField<Values extends FieldValues, Output>(
  props: UsernameTextFieldProps<Values, Output>,
) {
  const t = useTranslations("personFields");
  return (
    <TextField
      {...props}
      label={t("username")}
      optional
      options={{ setValueAs: orNone }}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
