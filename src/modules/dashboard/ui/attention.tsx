"use client";

import { AttentionCard } from "@/components/ui/attention-card";
import { KeyRound } from "@/components/ui/frame-icons";
import { FileClock, MailPlus, PackageMinus, PackageX } from "@/components/ui/overview-icons";
import { TriangleAlert } from "@/components/ui/page-icons";
import type { Attention } from "../dashboard.schema";

/** What needs attention in the organization. */
export function OrganizationAttention({ attention }: { attention: Attention }) {
  return (
    <AttentionCard
      items={[
        {
          key: "outOfStock",
          icon: PackageX,
          total: attention.outOfStock,
          text: ["product is out of stock", "products are out of stock"],
          href: "/dashboard/products?stock=out",
        },
        {
          key: "lowStock",
          icon: PackageMinus,
          total: attention.lowStock,
          text: ["product is low in stock", "products are low in stock"],
          href: "/dashboard/products?stock=low",
        },
        {
          key: "invitations",
          icon: MailPlus,
          total: attention.invitations,
          text: ["invitation is unanswered", "invitations are unanswered"],
          href: "/dashboard/users/invitations",
        },
        {
          key: "openImports",
          icon: FileClock,
          total: attention.openImports,
          text: ["import is unfinished", "imports are unfinished"],
          href: "/dashboard/products/import#unfinished-imports",
        },
        {
          key: "faultyImports",
          icon: TriangleAlert,
          total: attention.faultyImports,
          text: ["import left rows with errors out", "imports left rows with errors out"],
          href: "/dashboard/products/import#imports-with-errors",
        },
        {
          key: "expiringKeys",
          icon: KeyRound,
          total: attention.expiringKeys,
          text: ["API key expires soon", "API keys expire soon"],
          href: "/dashboard/settings/developers?state=expires_soon",
        },
      ]}
    />
  );
}
