import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { ChevronRight } from "@/components/ui/frame-icons";
import { PageHeader } from "@/components/ui/page-header";
import { RowLink } from "@/components/ui/text-link";
import { getTranslations } from "@/i18n/page-language";
import { offeredSettings } from "@/shell/navigation";
import { requireViewer } from "../../guards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("title") };
}

/** All settings that the viewer can open. */
export default async function SettingsPage() {
  const viewer = await requireViewer("/dashboard/settings", "profile:read");
  const [t, tNavigation] = await Promise.all([
    getTranslations("settingsPages"),
    getTranslations("navigation"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description", { organization: viewer.organization.name })}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {offeredSettings(viewer).map(({ name: group, items }) => (
          <Card key={group} title={tNavigation(`settingsGroups.${group}`)}>
            <ul className="divide-y divide-line">
              {items.map(({ name, href, icon: Icon }) => (
                <li key={href} className="relative flex items-center gap-3 px-4 py-3 hover:bg-muted/60">
                  <Icon aria-hidden className="size-5 shrink-0 text-subtle" />
                  <div className="min-w-0 flex-1">
                    <RowLink href={href}>{tNavigation(`pages.${name}`)}</RowLink>
                    <p className="text-subtle">{t(`about.${name}`)}</p>
                  </div>
                  <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle" />
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}
