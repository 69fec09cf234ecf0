"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LoadError } from "@/components/ui/load-error";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { useDebounced } from "@/lib/use-debounced";
import { useTRPC } from "@/trpc/react";
import type { PersonsSecondFactor } from "../second-factor.schema";
import { firstSecondFactors } from "./first-second-factors";
import { ResetSecondFactor } from "./reset-second-factor";

const views = [
  { value: "all", label: "Everybody" },
  { value: "missing", label: "Without a second factor" },
];

/** Who has a second factor, and who needs help with it. */
export function PeoplesSecondFactors() {
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const [view, setView] = useState("all");
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim(), 250);
  const query = useQuery({
    ...trpc.users.secondFactors.queryOptions({
      ...firstSecondFactors,
      page,
      missing: view === "missing",
      ...(search ? { search } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const totalPages = query.data?.pagination.totalPages ?? 1;

  return (
    <Card aria-labelledby="second-factors" aria-busy={query.isPlaceholderData}>
      <CardHeader
        title="Second factors of people"
        titleId="second-factors"
        action={query.data && <span className="text-subtle">{query.data.pagination.total}</span>}
      />
      <div className="flex flex-wrap gap-2 border-line border-b px-4 py-2.5">
        <Input
          aria-label="Search people"
          placeholder="Search by name or e-mail"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPage(1);
          }}
          className="w-full sm:w-64 md:h-8"
        />
        <Select
          label="Show"
          value={view}
          options={views}
          onValueChange={(value) => {
            setView(value);
            setPage(1);
          }}
        />
      </div>
      {query.data && query.data.items.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={search ? "Nobody found" : "Everybody has a second factor"}>
          {search ? `No name and no e-mail contains “${search}”.` : "There is nobody without one."}
        </EmptyState>
      ) : query.data ? (
        <>
          <ul className="divide-y divide-line">
            {query.data.items.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
          <Pager
            label="people"
            previous="Previous"
            next="Next"
            onPrevious={page > 1 ? () => setPage(page - 1) : undefined}
            onNext={page < totalPages ? () => setPage(page + 1) : undefined}
          />
        </>
      ) : query.isError ? (
        <LoadError
          title="The people could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Skeleton className="m-4 h-60" />
      )}
    </Card>
  );
}

function PersonRow({ person }: { person: PersonsSecondFactor }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="break-words">{person.name}</span>
          <Badge tone={person.enabled ? "neutral" : "warning"}>{person.enabled ? "On" : "Off"}</Badge>
        </p>
        <p className="break-all text-subtle">{person.email}</p>
      </div>
      <ResetSecondFactor person={person} />
    </li>
  );
}
