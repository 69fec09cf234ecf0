"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/frame-icons";
import { OrganizationLogo } from "@/components/ui/organization-logo";
import { Sheet } from "@/components/ui/sheet";
import { useTranslations } from "@/i18n/translations";
import type { Branding } from "@/lib/branding";
import { useViewer } from "@/viewer/viewer-context";
import { NavLinks } from "./nav-links";

export function MobileNav() {
  const t = useTranslations("frame");
  const [open, setOpen] = useState(false);
  const { organization } = useViewer();
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        className="-ml-2 md:hidden"
        aria-label={t("sidebar.openNavigation")}
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={<Title {...organization} />}>
        <NavLinks onNavigate={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function Title({ name, branding }: { name: string; branding: Branding }) {
  if (!branding.logo) return name;
  return <OrganizationLogo logo={branding.logo} alt={name} className="h-10 max-w-48" />;
}
