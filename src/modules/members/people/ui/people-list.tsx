"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { TableOrCards } from "@/components/lists/table-or-cards";
import { toTop, useListState } from "@/components/lists/use-list-state";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { UsersRound } from "@/components/ui/frame-icons";
import { MailPlus } from "@/components/ui/overview-icons";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { roles } from "@/lib/permissions";
import { AssignmentFilters } from "@/modules/members/assignments/ui/assignment-filters";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import { userStates } from "../users.schema";
import { listInput, listParams, serializeListParams } from "./list-params";
import { PeopleCards, PeopleTable } from "./people-table";

/** The choice of a filter that is off. */
const any = "any";

/** The people of the organization with search, filters, sorting and paging. Its state is in the URL. */
export function PeopleList() {
  const t = useTranslations("people");
  const tRoles = useTranslations("roles");
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
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          search={search}
          onSearch={(next) => next !== search && change({ search: next }, "replace")}
        />
        <Select
          label={t("role")}
          value={role ?? any}
          onValueChange={(next) => change({ role: listParams.role.parse(next) })}
          options={[
            { value: any, label: t("everyRole") },
            ...roles.map((value) => ({ value, label: tRoles(`role.${value}.name`) })),
          ]}
          className="flex-auto sm:flex-none"
        />
        <Select
          label={t("status")}
          value={status ?? any}
          onValueChange={(next) => change({ status: listParams.status.parse(next) })}
          options={[
            { value: any, label: t("present") },
            ...userStates.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
          className="flex-auto sm:flex-none"
        />
        <AssignmentFilters assignments={params} onChange={change} />
        <ResultCount noun={t("noun")} query={query} />
      </div>
      <List
        noun={t("noun")}
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={UsersRound}
            title={isFiltered ? t("noneFound") : t("noneYet")}
            action={isFiltered && <Button onClick={showAll}>{t("clearFilters")}</Button>}
          >
            {isFiltered ? t("noneFoundHint") : t("noneYetHint")}
          </EmptyState>
        }
      >
        {(people) => (
          <>
            <TableOrCards
              table={<PeopleTable people={people} sort={params.sort} onSort={(sort) => change({ sort })} />}
              cards={<PeopleCards people={people} />}
            />
            {mayInvite && !isFiltered && people.every(({ id }) => id === user.id) && (
              <div className="border-line border-t">
                <EmptyState
                  icon={MailPlus}
                  title={t("onlyYou")}
                  action={
                    <ButtonLink href="/dashboard/users/invite" variant="primary">
                      {t("inviteSomeone")}
                    </ButtonLink>
                  }
                >
                  {t("onlyYouHint")}
                </EmptyState>
              </div>
            )}
          </>
        )}
      </List>
    </>
  );
}
