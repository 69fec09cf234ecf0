"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { toTop, useListState } from "@/components/lists/use-list-state";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Building2 } from "@/components/ui/frame-icons";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { useTRPC } from "@/trpc/react";
import { listInput, listParams, serializeListParams } from "./list-params";
import { TenantCards, TenantTable } from "./tenant-table";

const everyState = { value: "any", label: "All but demos" };
const stateOptions = [
  everyState,
  { value: "active", label: "Active" },
  { value: "suspended", label: "Suspended" },
  { value: "demo", label: "Demos" },
];

/** The list of tenants with search, filter, sorting and paging. Its state is in the URL. */
export function TenantList() {
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
          label="Search organizations"
          placeholder="Search by name or subdomain"
          search={params.search}
          onSearch={(search) => search !== params.search && change({ search }, "replace")}
        />
        <Select
          label="State"
          value={params.status ?? everyState.value}
          onValueChange={(status) => change({ status: listParams.status.parse(status) })}
          options={stateOptions}
        />
        <ResultCount noun="organizations" query={query} />
      </div>
      <List
        noun="organizations"
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={Building2}
            title="No organizations found"
            action={<Button onClick={() => change({ search: "", status: null })}>Clear filters</Button>}
          >
            No organizations match your search and filters.
          </EmptyState>
        }
      >
        {(tenants) => (
          <>
            <TenantTable tenants={tenants} sort={params.sort} onSort={(sort) => change({ sort })} />
            <TenantCards tenants={tenants} />
          </>
        )}
      </List>
    </>
  );
}
