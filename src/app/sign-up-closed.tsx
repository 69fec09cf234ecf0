import "server-only";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";

/** Where new workspaces come from if nobody can sign up. */
export async function SignUpClosed() {
  const t = await getTranslations("startPages");
  const { SUPPORT_EMAIL } = env();
  if (!SUPPORT_EMAIL) return t("signUpClosed.byOperator");
  return t.rich("signUpClosed.byOperatorAt", {
    email: SUPPORT_EMAIL,
    link: (email) => <TextAnchor href={`mailto:${SUPPORT_EMAIL}`}>{email}</TextAnchor>,
  });
}
