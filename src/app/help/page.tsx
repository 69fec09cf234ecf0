import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { ShortcutList } from "@/components/ui/shortcut-list";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { shortcutGroups } from "@/lib/shortcuts";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { productPages } from "../product-links";
import { rootUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("helpPage");
  return { title: t("title") };
}

/** Help without a help center: who to ask, where to begin, and the keyboard. For everyone, signed in or not. */
export default async function HelpPage() {
  const tenant = (await getHost()).kind === "root" ? null : await requireTenant();
  const [t, tShortcuts] = await Promise.all([getTranslations("helpPage"), getTranslations("shortcuts")]);
  return (
    <SignedOutPage wide {...(tenant && { organization: tenant })} title={t("title")}>
      <div className="flex flex-col gap-4">
        <Contact organizationName={tenant?.name} />
        <Card title={t("start.title")}>
          <ul className="list-inside list-disc space-y-1 p-4">
            {tenant ? (
              <>
                <li>
                  <TextAnchor href="/dashboard">{t("start.open", { organization: tenant.name })}</TextAnchor>
                </li>
                <li>
                  <TextAnchor href="/forgot-password">{t("start.newPassword")}</TextAnchor>
                </li>
              </>
            ) : (
              <li>
                <TextAnchor href="/">
                  {env().SIGN_UP_OPEN ? t("start.createOrFind") : t("start.find")}
                </TextAnchor>
              </li>
            )}
            <li>
              <TextAnchor href={rootUrl("/workspaces")}>{t("start.links")}</TextAnchor>
            </li>
            <li>
              <TextAnchor href="/docs">{t("start.apiReference")}</TextAnchor>
            </li>
          </ul>
        </Card>
        {shortcutGroups(tShortcuts).map(({ name, shortcuts }) => (
          <Card key={name} title={t(`keyboard.${name}`)}>
            <ShortcutList shortcuts={shortcuts} className="divide-y divide-line" rowClassName="px-4 py-2" />
          </Card>
        ))}
      </div>
    </SignedOutPage>
  );
}

async function Contact({ organizationName }: { organizationName: string | undefined }) {
  const t = await getTranslations("helpPage");
  const { SUPPORT_EMAIL } = env();
  const status = productPages().find(({ name }) => name === "status");
  return (
    <Card title={t("contact.title")}>
      <div className="flex flex-col gap-2 p-4">
        {organizationName && <p>{t("contact.administrator", { organization: organizationName })}</p>}
        {SUPPORT_EMAIL && (
          <p>
            {t.rich("contact.support", {
              email: SUPPORT_EMAIL,
              link: (email) => <TextAnchor href={`mailto:${SUPPORT_EMAIL}`}>{email}</TextAnchor>,
            })}
          </p>
        )}
        {status && (
          <p>
            {t.rich("contact.status", {
              link: (text) => <TextAnchor href={status.href}>{text}</TextAnchor>,
            })}
          </p>
        )}
      </div>
    </Card>
  );
}
