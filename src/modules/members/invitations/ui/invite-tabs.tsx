"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";

const ways = [
  { href: "/dashboard/users/invite", label: "One person" },
  { href: "/dashboard/users/invite/several", label: "Several" },
];

/** The two ways to invite; nothing if the organization has only one. */
export function InviteTabs() {
  const pathname = usePathname();
  if (!useViewer().organization.features.bulkInvitations) return null;
  return (
    <nav aria-label="How to invite" className="mb-4 flex gap-1 border-line border-b">
      {ways.map(({ href, label }) => {
        const isCurrent = href === pathname;
        return (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "-mb-px inline-flex h-10 items-center gap-2 border-transparent border-b-2 px-3 font-medium text-subtle hover:text-foreground",
              isCurrent && "border-link text-foreground",
            )}
          >
            {label}
            <LinkPending />
          </Link>
        );
      })}
    </nav>
  );
}
