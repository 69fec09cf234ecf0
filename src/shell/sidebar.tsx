"use client";

import { Button } from "@/components/ui/button";
import { PanelLeftClose, PanelLeftOpen } from "@/components/ui/frame-icons";
import { Link } from "@/components/ui/link";
import { Logo } from "@/components/ui/logo";
import { OrganizationLogo } from "@/components/ui/organization-logo";
import { Tooltip } from "@/components/ui/tooltip";
import { usePreferences } from "@/hooks/preferences";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";
import { NavLinks } from "./nav-links";

export function Sidebar() {
  const t = useTranslations("frame");
  const collapsed = usePreferences((state) => state.sidebar === "collapsed");
  const setPreferences = usePreferences((state) => state.set);
  const label = collapsed ? t("sidebar.expand") : t("sidebar.collapse");
  return (
    <aside
      aria-label={t("sidebar.label")}
      className={cn(
        "sticky top-(--banner-height) hidden h-[calc(100dvh-var(--banner-height))] shrink-0 flex-col border-line border-r md:flex",
        collapsed ? "w-14" : "w-56",
      )}
    >
      <div className={cn("flex h-14 items-center px-4", collapsed && "justify-center px-0")}>
        <HomeLink collapsed={collapsed} />
      </div>
      <NavLinks collapsed={collapsed} />
      <div className={cn("flex p-2", collapsed ? "justify-center" : "justify-end")}>
        <Tooltip content={label} side="right">
          <Button
            variant="ghost"
            size="icon"
            aria-label={label}
            aria-expanded={!collapsed}
            onClick={() => setPreferences({ sidebar: collapsed ? "expanded" : "collapsed" })}
          >
            {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          </Button>
        </Tooltip>
      </div>
    </aside>
  );
}

/** The logo of the organization, or the product's. */
function HomeLink({ collapsed }: { collapsed: boolean }) {
  const t = useTranslations("frame");
  const { name, branding } = useViewer().organization;
  if (!branding.logo) {
    return (
      <Link
        href="/dashboard"
        aria-label={t("sidebar.homeOfProduct")}
        className="flex items-center gap-2.5 rounded"
      >
        <Logo className="size-6" />
        {!collapsed && <span className="font-semibold text-base tracking-tight">{"MMR"}</span>}
      </Link>
    );
  }
  return (
    <Link
      href="/dashboard"
      aria-label={t("sidebar.homeOf", { organization: name })}
      className="flex min-w-0 items-center rounded-md"
    >
      <OrganizationLogo
        logo={branding.logo}
        alt=""
        className={collapsed ? "size-9 object-center" : "h-10 max-w-44"}
      />
    </Link>
  );
}
