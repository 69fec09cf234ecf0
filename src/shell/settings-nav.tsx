"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";
import { isCurrent, offeredSettings } from "./navigation";

/** The navigation of the settings: next to the page, and above it on phones. The page that lists them all needs none. */
export function SettingsNav() {
  const t = useTranslations("navigation");
  const pathname = usePathname();
  const viewer = useViewer();
  if (pathname === "/dashboard/settings") return null;
  return (
    <nav
      aria-label={t("pages.settings")}
      className="flex min-w-0 flex-col gap-x-6 gap-y-3 lg:w-52 lg:shrink-0 lg:gap-y-5 print:hidden"
    >
      {offeredSettings(viewer).map(({ name, items }) => (
        <div key={name}>
          <p id={`settings-${name}`} className="mb-1 px-2.5 font-medium text-subtle text-xs lg:mb-2">
            {t(`settingsGroups.${name}`)}
          </p>
          <ul aria-labelledby={`settings-${name}`} className="flex flex-wrap gap-0.5 lg:flex-col">
            {items.map(({ name: page, href, icon: Icon }) => {
              const current = isCurrent(href, pathname);
              return (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={current ? "page" : undefined}
                    className={cn(
                      "flex h-10 items-center gap-2.5 rounded-md px-2.5 font-medium text-subtle hover:bg-muted hover:text-foreground md:h-8",
                      current && "bg-muted text-foreground",
                    )}
                  >
                    <Icon aria-hidden className={cn("size-4 shrink-0", current && "text-link")} />
                    {t(`pages.${page}`)}
                    <LinkPending className="ml-auto" />
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
