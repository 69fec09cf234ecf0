"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Loaded } from "@/components/ui/loaded";
import { PageHeader } from "@/components/ui/page-header";
import { fullName } from "@/lib/full-name";
import { AssignedPeople } from "@/modules/members/assignments/ui/assigned-people";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { Person, PersonReference } from "../users.schema";
import { Roles, StateBadge } from "./person-badges";
import { PersonForm } from "./person-form";
import { PersonState } from "./person-state";

interface PersonDetailProps {
  id: number;
  /** What the person did, if the viewer may see it. */
  activity: ReactNode;
}

/** A person, editable or read-only. The page has prefetched it. */
export function PersonDetail({ id, activity }: PersonDetailProps) {
  const query = useQuery(useTRPC().users.byId.queryOptions({ id }));
  return (
    <Loaded
      query={query}
      failure="The person could not be loaded"
      skeleton={<ListSkeleton label="Loading the person" rows={6} />}
    >
      {(person) => <Details person={person} activity={activity} />}
    </Loaded>
  );
}

function Details({ person, activity }: { person: Person; activity: ReactNode }) {
  const viewer = useViewer();
  const canWrite = useCan("users:write");
  const name = fullName(person);
  return (
    <>
      <PageHeader
        breadcrumbs={{ parents: [{ href: "/dashboard/users", label: "People" }], current: name }}
        title={
          <span className="flex flex-wrap items-center gap-2">
            <Avatar name={name} picture={person.avatar} size="large" className="mr-1 size-10 text-sm" />
            {name}
            <StateBadge state={person.status} />
          </span>
        }
        actions={canWrite && person.id !== viewer.user.id && <PersonState person={person} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_18rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {canWrite && person.status !== "removed" ? (
            <PersonForm key={person.id} person={person} />
          ) : (
            <Facts person={person} />
          )}
          <AssignedPeople assignment="advisorId" person={person} />
          <AssignedPeople assignment="sponsorId" person={person} />
          {activity}
        </div>
        <Card title="Account">
          <dl className="grid gap-y-4 p-4">
            <Entry label="Email">
              <span className="break-all">{person.email}</span>
            </Entry>
            <Assignment label="Advisor" to={person.advisor} />
            <Assignment label="Sponsor" to={person.sponsor} />
            <Entry label="Last sign-in">
              {person.lastLoginAt ? <DateTime value={person.lastLoginAt} show="both" /> : "Never"}
            </Entry>
            <Entry label="Joined">
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
    <Card title="Details">
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

function Assignment({ label, to }: { label: string; to: PersonReference | null }) {
  if (!to) return null;
  return (
    <Entry label={label}>
      {to.id === null ? (
        to.name
      ) : (
        <Link href={`/dashboard/users/${to.id}`} className="break-words rounded text-link hover:underline">
          {to.name}
        </Link>
      )}
    </Entry>
  );
}
