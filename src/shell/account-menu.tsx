"use client";

import { Avatar } from "@/components/ui/avatar";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { useViewer } from "@/viewer/viewer-context";
import type { AccountItemsProps } from "./account-items";

const items = onDemand(() => import("./account-items"));
const AccountItems = items.component((module) => module.AccountItems);

export function AccountMenu({ links }: AccountItemsProps) {
  const t = useTranslations("frame");
  const { user } = useViewer();
  const name = fullName(user);
  return (
    <MenuButton
      label={t("account.label", { name })}
      content={<Avatar name={name} picture={user.avatar} />}
      variant="ghost"
      size="icon"
      className="rounded-full"
      menu={{ className: "w-60" }}
      needs={items}
    >
      <AccountItems links={links} />
    </MenuButton>
  );
}
