"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { LoadError } from "@/components/ui/load-error";
import { fullName } from "@/lib/full-name";
import { useCan, useViewer } from "@/modules/auth/ui/viewer-context";
import { useTRPC } from "@/trpc/react";
import type { Person } from "../users.schema";
import { Roles, StateBadge } from "./person-badges";
import { PersonForm } from "./person-form";
import { PersonState } from "./person-state";

/** One person: to change for those who may, to read for the others. The page has prefetched it. */
export function PersonDetail({ id }: { id: number }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.users.byId.queryOptions({ id }));
  const viewer = useViewer();
  const canWrite = useCan("users:write");
  const person = query.data;
  if (!person) {
    return query.isError ? (
      <LoadError
        title="The person could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    ) : (
      <ListSkeleton label="Loading the person" rows={6} />
    );
  }
  const name = fullName(person);
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs parents={[{ href: "/dashboard/users", label: "People" }]} current={name} />}
        title={
          <span className="flex flex-wrap items-center gap-2">
            {name}
            <StateBadge state={person.status} />
          </span>
        }
        actions={canWrite && person.id !== viewer.user.id && <PersonState person={person} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_18rem]">
        {canWrite && person.status !== "removed" ? <PersonForm person={person} /> : <Facts person={person} />}
        <Card aria-labelledby="person-account">
          <CardHeader title="Account" titleId="person-account" />
          <dl className="grid gap-y-4 p-4">
            <Entry label="E-mail">
              <span className="break-all">{person.email}</span>
            </Entry>
            <Entry label="Last sign-in">
              {person.lastLoginAt ? <DateTime value={person.lastLoginAt} withTime /> : "Never"}
            </Entry>
            <Entry label="Here since">
              <DateTime value={person.createdAt} />
            </Entry>
          </dl>
        </Card>
      </div>
    </>
  );
}

function Facts({ person }: { person: Person }) {
  return (
    <Card aria-labelledby="person-details">
      <CardHeader title="Details" titleId="person-details" />
      <dl className="grid gap-x-8 gap-y-5 p-4 sm:grid-cols-2">
        <Entry label="First name">{person.firstName}</Entry>
        <Entry label="Last name">{person.lastName}</Entry>
        <Entry label="Username">{person.username ?? <span className="text-subtle">No username</span>}</Entry>
        <Entry label="Roles">
          <Roles roles={person.roles} />
        </Entry>
      </dl>
    </Card>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-subtle text-xs">{label}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  );
}
