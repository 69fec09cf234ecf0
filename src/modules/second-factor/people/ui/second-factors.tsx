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
import { useTRPC } from "@/trpc/react";
import type { PersonsSecondFactor } from "../second-factors.schema";
import { ResetSecondFactor } from "./reset-second-factor";
import { secondFactorInput, secondFactorParams, serializeSecondFactorParams } from "./second-factor-params";

const views = [
  { value: "all", label: "Everyone" },
  { value: "missing", label: "Without two-factor authentication" },
];

/** People with and without two-factor authentication, for those who help. The state of the list is in the URL. */
export function PeoplesSecondFactors() {
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
        Two-factor authentication of people
      </h2>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label="Search people"
          placeholder="Search by name or email"
          search={search}
          onSearch={(next) => next !== search && change({ search: next }, "replace")}
        />
        <Select
          label="Show"
          value={show}
          options={views}
          onValueChange={(value) => change({ show: secondFactorParams.show.parse(value) })}
        />
        <ResultCount noun="people" query={query} />
      </div>
      <List
        noun="people"
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={ShieldCheck}
            title={search ? "No people found" : "Everyone uses two-factor authentication"}
          >
            {search ? `No name or email contains “${search}”.` : "Nobody is without it."}
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
  return (
    <li className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <Link href={`/dashboard/users/${person.id}`} className="break-words rounded hover:underline">
            {person.name}
          </Link>
          <Badge tone={person.enabled ? "neutral" : "warning"}>{person.enabled ? "On" : "Off"}</Badge>
        </p>
        <p className="break-all text-subtle">{person.email}</p>
      </div>
      <ResetSecondFactor person={person} />
    </li>
  );
}
