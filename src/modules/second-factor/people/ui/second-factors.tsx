"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { useListState } from "@/components/lists/use-list-state";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { ShieldCheck } from "@/components/ui/frame-icons";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { PersonsSecondFactor } from "../second-factors.schema";
import { ResetSecondFactor } from "./reset-second-factor";
import { secondFactorInput, secondFactorParams, serializeSecondFactorParams } from "./second-factor-params";

/** People with and without two-factor authentication, for those who help. The state of the list is in the URL. */
export function PeoplesSecondFactors() {
  const t = useTranslations("peoplesSecondFactors");
  const trpc = useTRPC();
  const pathname = usePathname();
  const { params, change, paging } = useListState({
    state: useUrlState(secondFactorParams, { history: "push" }),
    urlOf: (state) => serializeSecondFactorParams(pathname, state),
  });
  const query = useQuery(
    trpc.users.secondFactors.queryOptions(secondFactorInput(params), { placeholderData: keepPreviousData }),
  );
  const { search, show } = params;

  return (
    <section aria-labelledby="second-factors">
      <h2 id="second-factors" className="mb-3 font-semibold">
        {t("title")}
      </h2>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          search={search}
          onSearch={(next) => next !== search && change({ search: next }, "replace")}
        />
        <Select
          label={t("show")}
          value={show}
          options={[
            { value: "all", label: t("everyone") },
            { value: "missing", label: t("missing") },
          ]}
          onValueChange={(value) => change({ show: secondFactorParams.show.parse(value) })}
        />
        <ResultCount noun={t("noun")} query={query} />
      </div>
      <List
        noun={t("noun")}
        query={query}
        {...paging}
        empty={
          <EmptyState icon={ShieldCheck} title={t(search ? "empty.notFound" : "empty.allUseIt")}>
            {search ? t("empty.notFoundHint", { search }) : t("empty.allUseItHint")}
          </EmptyState>
        }
      >
        {(people) => (
          <ul className="divide-y divide-line">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        )}
      </List>
    </section>
  );
}

function PersonRow({ person }: { person: PersonsSecondFactor }) {
  const t = useTranslations("peoplesSecondFactors");
  return (
    <li className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <Link href={`/dashboard/users/${person.id}`} className="break-words rounded hover:underline">
            {person.name}
          </Link>
          <Badge tone={person.enabled ? "neutral" : "warning"}>{t(person.enabled ? "on" : "off")}</Badge>
        </p>
        <p className="break-all text-subtle">{person.email}</p>
      </div>
      <ResetSecondFactor person={person} />
    </li>
  );
}
