"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { toTop, useListState } from "@/components/lists/use-list-state";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { UsersRound } from "@/components/ui/frame-icons";
import { MailPlus } from "@/components/ui/overview-icons";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { AssignmentFilters } from "@/modules/members/assignments/ui/assignment-filters";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import { listInput, listParams, serializeListParams } from "./list-params";
import { PeopleCards, PeopleTable } from "./people-table";
import { roleLabels, stateLabels } from "./role-labels";

const everyRole = { value: "any", label: "All roles" };
const roleOptions = [
  everyRole,
  ...Object.entries(roleLabels).map(([value, { name }]) => ({ value, label: name })),
];
const present = { value: "any", label: "Active and disabled" };
const stateOptions = [present, ...Object.entries(stateLabels).map(([value, label]) => ({ value, label }))];

/** The people of the organization with search, filters, sorting and paging. Its state is in the URL. */
export function PeopleList() {
  const trpc = useTRPC();
  const { params, change, paging } = useListState({
    state: useUrlState(listParams, { history: "push" }),
    urlOf: (state) => serializeListParams("/dashboard/users", state),
    onPage: toTop,
  });
  const query = useQuery(
    trpc.users.list.queryOptions(listInput(params), { placeholderData: keepPreviousData }),
  );
  const { search, role, status, advisorId, sponsorId } = params;
  const { user } = useViewer();
  const mayInvite = useCan("users:write");
  const isFiltered = Boolean(search || role || status || advisorId || sponsorId);
  const showAll = () => change({ search: "", role: null, status: null, advisorId: null, sponsorId: null });

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label="Search people"
          placeholder="Search by name or email"
          search={search}
          onSearch={(next) => next !== search && change({ search: next }, "replace")}
        />
        <Select
          label="Role"
          value={role ?? everyRole.value}
          onValueChange={(next) => change({ role: listParams.role.parse(next) })}
          options={roleOptions}
          className="flex-auto sm:flex-none"
        />
        <Select
          label="Status"
          value={status ?? present.value}
          onValueChange={(next) => change({ status: listParams.status.parse(next) })}
          options={stateOptions}
          className="flex-auto sm:flex-none"
        />
        <AssignmentFilters assignments={params} onChange={change} />
        <ResultCount noun="people" query={query} />
      </div>
      <List
        noun="people"
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={UsersRound}
            title={isFiltered ? "No people found" : "No people yet"}
            action={isFiltered && <Button onClick={showAll}>Clear filters</Button>}
          >
            {isFiltered ? "No people match your search and filters." : "People appear here once they join."}
          </EmptyState>
        }
      >
        {(people) => (
          <>
            <PeopleTable people={people} sort={params.sort} onSort={(sort) => change({ sort })} />
            <PeopleCards people={people} />
            {mayInvite && !isFiltered && people.every(({ id }) => id === user.id) && (
              <div className="border-line border-t">
                <EmptyState
                  icon={MailPlus}
                  title="You are the only one here"
                  action={
                    <ButtonLink href="/dashboard/users/invite" variant="primary">
                      Invite someone
                    </ButtonLink>
                  }
                >
                  Colleagues and clients join with a link that is sent to them.
                </EmptyState>
              </div>
            )}
          </>
        )}
      </List>
    </>
  );
}
