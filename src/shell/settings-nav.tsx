"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";
import { isCurrent, offered, settingsNavigation } from "./navigation";

/** The navigation of the settings: next to the page, and above it on phones. */
export function SettingsNav() {
  const pathname = usePathname();
  const viewer = useViewer();
  return (
    <nav aria-label="Settings" className="min-w-0 lg:w-52 lg:shrink-0">
      <p className="mb-2 px-2.5 font-medium text-subtle text-xs max-lg:hidden">Settings</p>
      <ul className="flex flex-wrap gap-0.5 lg:flex-col">
        {offered(settingsNavigation, viewer).map(({ href, label, icon: Icon }) => {
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
                {label}
                <LinkPending className="ml-auto" />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
