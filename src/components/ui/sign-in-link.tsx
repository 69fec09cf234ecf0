import { useTranslations } from "@/i18n/translations";
import { ButtonAnchor } from "./button";

/** To sign in without leaving what is typed on this page. */
export function SignInLink() {
  const t = useTranslations("errors");
  return (
    <ButtonAnchor href="/login" target="_blank" rel="noopener">
      {t("signIn")}
    </ButtonAnchor>
  );
}
