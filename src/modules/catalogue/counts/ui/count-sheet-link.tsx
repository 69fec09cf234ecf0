"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { PackageSearch } from "@/components/ui/list-icons";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { listParams, serializeListParams } from "@/modules/catalogue/list/ui/list-params";

/** Leads to a sheet for counting all products that the list shows, on all pages. */
export function CountSheetLink() {
  const t = useTranslations("productActions");
  const [params] = useUrlState(listParams);
  return (
    <ButtonLink href={serializeListParams("/dashboard/products/count", params)}>
      <PackageSearch aria-hidden />
      <span className="max-sm:sr-only">{t("count")}</span>
    </ButtonLink>
  );
}
