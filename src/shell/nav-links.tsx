"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { Tooltip } from "@/components/ui/tooltip";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";
import { isCurrent, navigation, offered } from "./navigation";

/** The links of the sidebar; `collapsed` shows only the icons. */
export function NavLinks({
  collapsed = false,
  onNavigate,
}: {
  collapsed?: boolean;
  onNavigate?: () => void;
}) {
  const t = useTranslations("navigation");
  const pathname = usePathname();
  const viewer = useViewer();
  return (
    <nav aria-label={t("main")} className="flex-1 overflow-y-auto p-2">
      <ul className="flex flex-col gap-0.5">
        {offered(navigation, viewer).map(({ name, href, icon: Icon }) => {
          const label = t(`pages.${name}`);
          const current = isCurrent(href, pathname);
          const link = (
            <Link
              href={href}
              onNavigate={onNavigate}
              aria-current={current ? "page" : undefined}
              aria-label={collapsed ? label : undefined}
              className={cn(
                "flex h-10 items-center gap-2.5 rounded-md px-2.5 font-medium text-subtle hover:bg-muted hover:text-foreground md:h-8",
                current && "bg-muted text-foreground",
                collapsed && "justify-center px-0",
              )}
            >
              <Icon aria-hidden className={cn("size-4 shrink-0", current && "text-link")} />
              {!collapsed && label}
              {!collapsed && <LinkPending className="ml-auto" />}
            </Link>
          );
          return (
            <li key={href}>
              {collapsed ? (
                <Tooltip content={label} side="right">
                  {link}
                </Tooltip>
              ) : (
                link
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
