import "server-only";
import { getTranslations } from "@/i18n/page-language";

/** The breadcrumbs of a page of the settings. */
export async function inSettings(current: string) {
  const t = await getTranslations("navigation");
  return { parents: [{ href: "/dashboard/settings", label: t("pages.settings") }], current };
}

/** The breadcrumbs of a page below the developers' settings. */
export async function inDevelopers(current: string) {
  const t = await getTranslations("navigation");
  const { parents } = await inSettings(t("pages.developers"));
  return {
    parents: [...parents, { href: "/dashboard/settings/developers", label: t("pages.developers") }],
    current,
  };
}
