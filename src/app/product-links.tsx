import "server-only";
import { env } from "@/env";
import { getLanguage, getTranslations } from "@/i18n/page-language";
import { LanguageSwitch } from "./language-switch";
import { rootUrl } from "./root-url";

interface ProductLink {
  name: "help" | "status" | "terms" | "privacy";
  href: string;
}

/** Pages about the product, the operator's own where there are any. */
export function productPages(): ProductLink[] {
  const { HELP_URL, STATUS_URL, TERMS_URL, PRIVACY_URL } = env();
  return [
    { name: "help", href: HELP_URL ?? "/help" },
    // Not on the workspace's host, whose pages show an outage themselves.
    { name: "status", href: STATUS_URL ?? rootUrl("/status") },
    ...(TERMS_URL ? [{ name: "terms" as const, href: TERMS_URL }] : []),
    ...(PRIVACY_URL ? [{ name: "privacy" as const, href: PRIVACY_URL }] : []),
  ];
}

/** The same, with what they are called. */
export async function productLinks() {
  const t = await getTranslations("productLinks");
  return productPages().map(({ name, href }) => ({ label: t(`links.${name}`), href }));
}

/** Below the pages of people who are not signed in. */
export async function ProductLinks() {
  const [links, language, t] = await Promise.all([
    productLinks(),
    getLanguage(),
    getTranslations("productLinks"),
  ]);
  return (
    <div className="flex flex-1 flex-wrap items-center justify-between gap-x-8 gap-y-2 text-subtle">
      <nav aria-label={t("label")}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {links.map(({ label, href }) => (
            <li key={label}>
              <a
                href={href}
                className="inline-flex min-h-6 items-center rounded hover:text-foreground hover:underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageSwitch label={t("language")} current={language} />
    </div>
  );
}
