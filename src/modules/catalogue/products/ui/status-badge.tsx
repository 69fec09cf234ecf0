"use client";

import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/i18n/translations";
import type { ProductStatus } from "../statuses";

/** Marks a draft or an archived product; what is active needs no mark. */
export function StatusBadge({ status }: { status: ProductStatus }) {
  const t = useTranslations("productFields");
  if (status === "active") return null;
  return <Badge tone={status === "draft" ? "warning" : "neutral"}>{t(`statuses.${status}`)}</Badge>;
}
