import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { ChevronRight } from "@/components/ui/frame-icons";
import { PageHeader } from "@/components/ui/page-header";
import { RowLink } from "@/components/ui/text-link";
import { offeredSettings } from "@/shell/navigation";
import { requireViewer } from "../../guards";

export const metadata: Metadata = { title: "Settings" };

/** All settings that the viewer can open. */
export default async function SettingsPage() {
  const viewer = await requireViewer("/dashboard/settings", "profile:read");
  return (
    <>
      <PageHeader
        title="Settings"
        description={`Your own settings, and those of ${viewer.organization.name}.`}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {offeredSettings(viewer).map(({ name, label, items }) => (
          <Card key={name} title={label}>
            <ul className="divide-y divide-line">
              {items.map(({ href, label, description, icon: Icon }) => (
                <li key={href} className="relative flex items-center gap-3 px-4 py-3 hover:bg-muted/60">
                  <Icon aria-hidden className="size-5 shrink-0 text-subtle" />
                  <div className="min-w-0 flex-1">
                    <RowLink href={href}>{label}</RowLink>
                    <p className="text-subtle">{description}</p>
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
