"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { useListState } from "@/components/lists/use-list-state";
import { useRowKeys } from "@/components/lists/use-row-keys";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { UsersRound } from "@/components/ui/frame-icons";
import { Loaded } from "@/components/ui/loaded";
import { Pagination } from "@/components/ui/pagination";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { fullName } from "@/lib/full-name";
import { Roles } from "@/modules/members/people/ui/person-badges";
import type { TenantDetail } from "@/modules/platform/tenants/tenants.schema";
import { peopleInput, peopleParams, serializePeopleParams } from "@/modules/platform/tenants/ui/list-params";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import type { TenantPerson } from "../impersonation.schema";
import { ActAsDialog } from "./act-as-dialog";

/** The people of a tenant, with support sessions as them. */
export function TenantPeople({ tenant }: { tenant: TenantDetail }) {
  const t = useTranslations("tenantPeople");
  const trpc = useTRPC();
  const rows = useRowKeys();
  const { params, change, paging } = useListState({
    state: useUrlState(peopleParams, { history: "push" }),
    urlOf: (state) => serializePeopleParams(`/platform/tenants/${tenant.id}`, state),
  });
  const [chosen, setChosen] = useState<TenantPerson | null>(null);
  const query = useQuery(
    trpc.tenants.people.queryOptions(peopleInput(tenant.id, params), { placeholderData: keepPreviousData }),
  );
  const { data, isPlaceholderData } = query;
  const totalPages = data?.pagination.totalPages ?? 0;

  return (
    <Card title={t("title")} aria-busy={isPlaceholderData}>
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-3">
        <ListSearch
          label={t("search")}
          placeholder={t("searchExample")}
          search={params.search}
          onSearch={(search) => search !== params.search && change({ search }, "replace")}
        />
        <ResultCount noun={t("noun")} query={query} />
      </div>
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-40">
        {({ items }) =>
          items.length > 0 ? (
            <ul ref={rows} className={cn("divide-y divide-line", isPlaceholderData && "opacity-60")}>
              {items.map((person) => (
                <PersonRow key={person.id} person={person} onActAs={() => setChosen(person)} />
              ))}
            </ul>
          ) : (
            <EmptyState icon={UsersRound} title={params.search ? t("noneFound") : t("none")}>
              {params.search ? t("noMatches") : t("noneHelp")}
            </EmptyState>
          )
        }
      </Loaded>
      {totalPages > 1 && (
        <div className="flex justify-end border-line border-t px-4 py-2">
          <Pagination
            page={params.page}
            totalPages={totalPages}
            hrefOf={paging.hrefOf}
            onPage={paging.onPage}
          />
        </div>
      )}
      {chosen && <ActAsDialog person={chosen} tenantName={tenant.name} onClose={() => setChosen(null)} />}
    </Card>
  );
}

interface PersonRowProps {
  person: TenantPerson;
  onActAs: () => void;
}

function PersonRow({ person, onActAs }: PersonRowProps) {
  const t = useTranslations("tenantPeople");
  const mayImpersonate = useCan("tenants:impersonate");
  const name = fullName(person);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className="break-words">{name}</span>
          {!person.isActive && <Badge tone="warning">{t("disabled")}</Badge>}
        </p>
        <p className="break-all text-subtle text-xs">{person.email}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-subtle text-xs">
        <Roles roles={person.roles} />
        <span>{person.lastLoginAt ? <DateTime value={person.lastLoginAt} /> : t("neverSignedIn")}</span>
      </div>
      {mayImpersonate && person.canBeImpersonated && (
        <Button aria-label={t("startAs", { name })} className="max-sm:ms-auto" onClick={onActAs}>
          {t("supportSession")}
        </Button>
      )}
    </li>
  );
}
