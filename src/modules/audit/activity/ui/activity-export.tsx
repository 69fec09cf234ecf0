"use client";

import { ButtonAnchor } from "@/components/ui/button";
import { Download } from "@/components/ui/list-icons";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { exportUrl, filterParams } from "./list-params";

/** Downloads everything that matches the filters of the list, on all pages. */
export function ActivityExport() {
  const t = useTranslations("activity");
  const [filters] = useUrlState(filterParams);
  return (
    <ButtonAnchor href={exportUrl(filters)} download>
      <Download aria-hidden />
      <span className="max-sm:sr-only">{t("export")}</span>
    </ButtonAnchor>
  );
}
