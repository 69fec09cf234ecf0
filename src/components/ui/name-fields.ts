import type { Translator } from "@/i18n/translations";

type Forms = Translator<"forms">;

/** Props of the `TextField`s for the name of whoever fills in the form. */
export const ownFirstName = {
  name: "firstName",
  label: (t: Forms) => t("firstName"),
  autoComplete: "given-name",
} as const;
export const ownLastName = {
  name: "lastName",
  label: (t: Forms) => t("lastName"),
  autoComplete: "family-name",
} as const;
