"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Package } from "@/components/ui/frame-icons";
import { PackageSearch, Trash2 } from "@/components/ui/list-icons";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import { useCan } from "@/viewer/viewer-context";
import { type FilterParams, isFiltered, noFilters } from "./list-params";

/** Few lists are empty. */
const samples = onDemand(() => import("@/modules/catalogue/sample-data/ui/add-sample-data"));
const AddSampleData = samples.component((module) => module.AddSampleData);

interface NoProductsProps {
  search: string;
  filters: FilterParams;
  /** Clears search and filters. */
  onClear: (status: FilterParams["status"]) => void;
}

/** The empty state of the list: no matches, or no products. */
export function NoProducts({ search, filters, onClear }: NoProductsProps) {
  const t = useTranslations("productList");
  const canWrite = useCan("products:write");
  const isAdmin = useCan("organization:write");
  const isNarrowed = isFiltered({ ...filters, status: noFilters.status });
  if (search || isNarrowed) {
    return (
      <EmptyState
        icon={PackageSearch}
        title={t("empty.notFound")}
        action={
          <Button onClick={() => onClear(filters.status)}>
            {isNarrowed ? t("empty.clearSearchAndFilters") : t("empty.clearSearch")}
          </Button>
        }
      >
        <span className="break-words">
          {search
            ? t(isNarrowed ? "empty.noFilteredMatch" : "empty.noMatch", { search })
            : t("empty.noneFiltered")}
        </span>
      </EmptyState>
    );
  }
  if (filters.status !== "active") {
    return (
      <EmptyState
        icon={filters.status === "trash" ? Trash2 : Package}
        title={t(`empty.${filters.status}`)}
        action={<Button onClick={() => onClear("active")}>{t("empty.showActive")}</Button>}
      >
        {t(`empty.${filters.status}Help`)}
      </EmptyState>
    );
  }
  if (!canWrite) {
    return (
      <EmptyState icon={Package} title={t("empty.title")}>
        {t("empty.help")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Package}
      title={t("empty.title")}
      action={
        <>
          <ButtonLink href="/dashboard/products/import" variant="primary">
            {t("empty.import")}
          </ButtonLink>
          <ButtonLink href="/dashboard/products/create">{t("empty.create")}</ButtonLink>
          {isAdmin && <AddSampleData />}
        </>
      }
    >
      {isAdmin ? t("empty.helpForAdministrators") : t("empty.helpForEditors")}
    </EmptyState>
  );
}
