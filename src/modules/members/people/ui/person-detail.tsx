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
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { AssignedPeople } from "@/modules/members/assignments/ui/assigned-people";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { Person, PersonReference } from "../users.schema";
import { Roles } from "./person-badges";
import { PersonForm } from "./person-form";
import { PersonState } from "./person-state";
import { StateBadge } from "./state-badge";

interface PersonDetailProps {
  id: number;
  /** What the person did, if the viewer may see it. */
  activity: ReactNode;
}

/** A person, editable or read-only. The page has prefetched it. */
export function PersonDetail({ id, activity }: PersonDetailProps) {
  const t = useTranslations("people");
  const query = useQuery(useTRPC().users.byId.queryOptions({ id }));
  return (
    <Loaded
      query={query}
      failure={t("loadingFailed")}
      skeleton={<ListSkeleton label={t("loading")} rows={6} />}
    >
      {(person) => <Details person={person} activity={activity} />}
    </Loaded>
  );
}

function Details({ person, activity }: { person: Person; activity: ReactNode }) {
  const t = useTranslations("people");
  const tFields = useTranslations("personFields");
  const viewer = useViewer();
  const canWrite = useCan("users:write");
  const name = fullName(person);
  return (
    <>
      <PageHeader
        breadcrumbs={{ parents: [{ href: "/dashboard/users", label: t("title") }], current: name }}
        title={
          <span className="flex flex-wrap items-center gap-2">
            <Avatar name={name} picture={person.avatar} size="large" className="me-1 size-10 text-sm" />
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
        <Card title={t("account")}>
          <dl className="grid gap-y-4 p-4">
            <Entry label={t("email")}>
              <span className="break-all">{person.email}</span>
            </Entry>
            <Assignment label={tFields("advisor")} to={person.advisor} />
            <Assignment label={tFields("sponsor")} to={person.sponsor} />
            <Entry label={t("lastSignIn")}>
              {person.lastLoginAt ? <DateTime value={person.lastLoginAt} show="both" /> : t("never")}
            </Entry>
            <Entry label={t("joined")}>
              <DateTime value={person.createdAt} />
            </Entry>
          </dl>
        </Card>
      </div>
    </>
  );
}

function Facts({ person }: { person: Person }) {
  const t = useTranslations("people");
  const tFields = useTranslations("personFields");
  return (
    <Card title={t("details")}>
      <dl className="grid gap-x-8 gap-y-5 p-4 sm:grid-cols-2">
        <Entry label={tFields("firstName")}>{person.firstName}</Entry>
        <Entry label={tFields("lastName")}>{person.lastName}</Entry>
        <Entry label={tFields("username")}>
          {person.username ?? <span className="text-subtle">{t("noUsername")}</span>}
        </Entry>
        <Entry label={tFields("roles")}>
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
