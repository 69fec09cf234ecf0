"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { TableOrCards } from "@/components/lists/table-or-cards";
import { toTop, useListState } from "@/components/lists/use-list-state";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Building2 } from "@/components/ui/frame-icons";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { tenantStates } from "../tenants.schema";
import { listInput, listParams, serializeListParams } from "./list-params";
import { TenantCards, TenantTable } from "./tenant-table";

const everyState = "any" as const;

/** The list of tenants with search, filter, sorting and paging. Its state is in the URL. */
export function TenantList() {
  const t = useTranslations("tenants");
  const trpc = useTRPC();
  const { params, change, paging } = useListState({
    state: useUrlState(listParams, { history: "push" }),
    urlOf: (state) => serializeListParams("/platform/tenants", state),
    onPage: toTop,
  });
  const query = useQuery(
    trpc.tenants.list.queryOptions(listInput(params), { placeholderData: keepPreviousData }),
  );

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label={t("search")}
          placeholder={t("searchExample")}
          search={params.search}
          onSearch={(search) => search !== params.search && change({ search }, "replace")}
        />
        <Select
          label={t("state")}
          value={params.status ?? everyState}
          onValueChange={(status) => change({ status: listParams.status.parse(status) })}
          options={[everyState, ...tenantStates].map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <ResultCount noun={t("noun")} query={query} />
      </div>
      <List
        noun={t("noun")}
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={Building2}
            title={t("noneFound")}
            action={<Button onClick={() => change({ search: "", status: null })}>{t("clearFilters")}</Button>}
          >
            {t("noMatches")}
          </EmptyState>
        }
      >
        {(tenants) => (
          <TableOrCards
            table={<TenantTable tenants={tenants} sort={params.sort} onSort={(sort) => change({ sort })} />}
            cards={<TenantCards tenants={tenants} />}
          />
        )}
      </List>
    </>
  );
}
