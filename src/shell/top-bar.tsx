import type { ComponentProps } from "react";
import { OthersHere } from "@/modules/live/ui/others-here";
import { AccountMenu } from "./account-menu";
import { CommandTrigger } from "./command-trigger";
import { DisplayMenu } from "./display-menu";
import { MobileNav } from "./mobile-nav";

interface TopBarProps {
  organizationName: string;
  links: ComponentProps<typeof AccountMenu>["links"];
}

export function TopBar({ organizationName, links }: TopBarProps) {
  return (
    <header className="sticky top-(--banner-height) z-30 flex h-14 items-center gap-2 border-line border-b bg-canvas px-4 md:px-6 print:hidden">
      <MobileNav />
      <p className="min-w-0 flex-1 truncate font-semibold">{organizationName}</p>
      <OthersHere />
      <CommandTrigger />
      <DisplayMenu />
      <AccountMenu links={links} />
    </header>
  );
}
