"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { useQueryStates } from "nuqs";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { useTRPC } from "@/trpc/react";
import { listInput, listParams, serializeListParams } from "./list-params";
import { PeopleCards, PeopleTable } from "./people-table";
import { roleWords, stateWords } from "./role-words";
import { TieFilters } from "./tie-filters";

const everyRole = { value: "any", label: "All roles" };
const roleOptions = [
  everyRole,
  ...Object.entries(roleWords).map(([value, { name }]) => ({ value, label: name })),
];
const present = { value: "any", label: "Active and disabled" };
const stateOptions = [present, ...Object.entries(stateWords).map(([value, label]) => ({ value, label }))];

/** The people of the organization with search, filters, sorting and paging. Its state is in the URL. */
export function PeopleList() {
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(listParams, { history: "push" });
  const query = useQuery({
    ...trpc.users.list.queryOptions(listInput(params)),
    placeholderData: keepPreviousData,
  });
  const { search, role, status, advisorId, sponsorId } = params;
  const isFiltered = Boolean(search || role || status || advisorId || sponsorId);
  const showAll = () =>
    void setParams({ search: "", role: null, status: null, advisorId: null, sponsorId: null, page: 1 });

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label="Search people"
          placeholder="Search by name or email"
          search={search}
          onSearch={(next) =>
            next !== search && void setParams({ search: next, page: 1 }, { history: "replace" })
          }
        />
        <Select
          label="Role"
          value={role ?? everyRole.value}
          onValueChange={(next) => void setParams({ role: listParams.role.parse(next), page: 1 })}
          options={roleOptions}
          className="flex-1 sm:flex-none"
        />
        <Select
          label="Status"
          value={status ?? present.value}
          onValueChange={(next) => void setParams({ status: listParams.status.parse(next), page: 1 })}
          options={stateOptions}
          className="flex-1 sm:flex-none"
        />
        <TieFilters ties={params} onChange={(ties) => void setParams({ ...ties, page: 1 })} />
        <ResultCount noun="people" query={query} />
      </div>
      <List
        noun="people"
        query={query}
        params={params}
        hrefOf={(page) => serializeListParams("/dashboard/users", { ...params, page })}
        onPage={(page) => {
          void setParams({ page });
          window.scrollTo({ top: 0 });
        }}
        onPageSize={(limit) => void setParams({ limit, page: 1 })}
        empty={
          <EmptyState
            icon={UsersRound}
            title={isFiltered ? "No people found" : "No people yet"}
            action={isFiltered && <Button onClick={showAll}>Clear filters</Button>}
          >
            {isFiltered
              ? "Nobody matches this search and these filters."
              : "People appear here once they join."}
          </EmptyState>
        }
      >
        {(people) => (
          <>
            <PeopleTable
              people={people}
              sort={params.sort}
              onSort={(sort) => void setParams({ sort, page: 1 })}
            />
            <PeopleCards people={people} />
          </>
        )}
      </List>
    </>
  );
}
