"use client";

import { Badge } from "@/components/ui/badge";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { ShieldCheck, UserRound } from "@/components/ui/frame-icons";
import { LogOut } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { leavePage } from "@/hooks/leave-guard";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { signOut } from "@/modules/accounts/sign-in/ui/sign-out";
import { useViewer } from "@/viewer/viewer-context";

export interface AccountItemsProps {
  /** Pages about the product, such as help. */
  links: readonly { label: string; href: string }[];
}

export function AccountItems({ links }: AccountItemsProps) {
  const t = useTranslations("frame");
  const { user } = useViewer();
  return (
    <>
      <div className="px-2 py-2">
        <p className="truncate font-medium">{fullName(user)}</p>
        <p className="truncate text-subtle">{user.email}</p>
        <p className="mt-2 flex flex-wrap gap-1">
          {user.roles.map((role) => (
            <Badge key={role}>{t(`account.roles.${role}`)}</Badge>
          ))}
        </p>
      </div>
      <DropdownMenuSeparator />
      <DropdownMenuItem asChild>
        <Link href="/dashboard/settings/profile">
          <UserRound aria-hidden />
          {t("account.profile")}
        </Link>
      </DropdownMenuItem>
      {can(user, "account:write") && (
        <DropdownMenuItem asChild>
          <Link href="/dashboard/settings/security">
            <ShieldCheck aria-hidden />
            {t("account.security")}
          </Link>
        </DropdownMenuItem>
      )}
      <DropdownMenuSeparator />
      {links.map(({ label, href }) => (
        <DropdownMenuItem key={label} asChild>
          <a href={href}>{label}</a>
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => leavePage(signOut)}>
        <LogOut aria-hidden />
        {t("account.signOut")}
      </DropdownMenuItem>
    </>
  );
}
