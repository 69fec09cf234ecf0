"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { useViewer } from "@/viewer/viewer-context";

const ways = [
  { href: "/dashboard/users/invite", way: "one" },
  { href: "/dashboard/users/invite/several", way: "several" },
] as const;

/** The two ways to invite; nothing if the organization has only one. */
export function InviteTabs() {
  const t = useTranslations("invitations");
  const pathname = usePathname();
  if (!useViewer().organization.features.bulkInvitations) return null;
  return (
    <nav aria-label={t("ways.label")} className="mb-4 flex gap-1 border-line border-b">
      {ways.map(({ href, way }) => {
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
            {t(`ways.${way}`)}
            <LinkPending />
          </Link>
        );
      })}
    </nav>
  );
}
