"use client";

import { ButtonAnchor } from "@/components/ui/button";
import { Download } from "@/components/ui/list-icons";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { exportUrl, filtersOf, listParams } from "@/modules/catalogue/list/ui/list-params";

/** Downloads all products that the list shows, on all pages. */
export function ExportLink() {
  const t = useTranslations("productActions");
  const [params] = useUrlState(listParams);
  return (
    <ButtonAnchor href={exportUrl({ search: params.search, ...filtersOf(params) })} download>
      <Download aria-hidden />
      <span className="max-sm:sr-only">{t("export")}</span>
    </ButtonAnchor>
  );
}
