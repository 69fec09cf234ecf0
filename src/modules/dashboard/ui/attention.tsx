"use client";

import { AttentionCard } from "@/components/ui/attention-card";
import { KeyRound } from "@/components/ui/frame-icons";
import { FileClock, MailPlus, PackageMinus, PackageX } from "@/components/ui/overview-icons";
import { TriangleAlert } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { useCount } from "@/viewer/use-count";
import type { Attention } from "../dashboard.schema";

/** What needs attention in the organization. */
export function OrganizationAttention({ attention }: { attention: Attention }) {
  const t = useTranslations("dashboard");
  const shown = useCount();
  const textOf = (key: keyof Attention) => {
    const { total, totalIsExact } = attention[key] ?? { total: 0, totalIsExact: true };
    return t(`attention.${key}`, { count: total, shown: `${shown(total)}${totalIsExact ? "" : "+"}` });
  };
  return (
    <AttentionCard
      items={[
        {
          key: "outOfStock",
          icon: PackageX,
          total: attention.outOfStock,
          text: textOf("outOfStock"),
          href: "/dashboard/products?stock=out",
        },
        {
          key: "lowStock",
          icon: PackageMinus,
          total: attention.lowStock,
          text: textOf("lowStock"),
          href: "/dashboard/products?stock=low",
        },
        {
          key: "invitations",
          icon: MailPlus,
          total: attention.invitations,
          text: textOf("invitations"),
          href: "/dashboard/users/invitations",
        },
        {
          key: "openImports",
          icon: FileClock,
          total: attention.openImports,
          text: textOf("openImports"),
          href: "/dashboard/products/import#unfinished-imports",
        },
        {
          key: "faultyImports",
          icon: TriangleAlert,
          total: attention.faultyImports,
          text: textOf("faultyImports"),
          href: "/dashboard/products/import#imports-with-errors",
        },
        {
          key: "expiringKeys",
          icon: KeyRound,
          total: attention.expiringKeys,
          text: textOf("expiringKeys"),
          href: "/dashboard/settings/developers?state=expires_soon",
        },
      ]}
    />
  );
}
