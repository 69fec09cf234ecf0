"use client";

import { useQuery } from "@tanstack/react-query";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { assignedInput, serializeListParams } from "@/modules/members/people/ui/list-params";
import { StateBadge } from "@/modules/members/people/ui/state-badge";
import type { Person } from "@/modules/members/people/users.schema";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";

interface AssignedPeopleProps {
  assignment: "advisorId" | "sponsorId";
  person: Person;
}

/** The first people that a person advises or sponsors; nothing if there are none. */
export function AssignedPeople({ assignment, person }: AssignedPeopleProps) {
  const t = useTranslations("people");
  const count = useCount();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.users.list.queryOptions(assignedInput(assignment, person.id)));
  if (!data || data.items.length === 0) return null;
  const { total } = data.pagination;
  const name = fullName(person);
  return (
    <Card
      title={t(`assigned.of.${assignment}`, { isKnown: "yes", name })}
      action={
        <ButtonLink
          href={serializeListParams("/dashboard/users", { [assignment]: person.id })}
          variant="ghost"
          className="-me-3"
        >
          {total > data.items.length
            ? t("assigned.showAll", { total: count(total) })
            : t("assigned.showInList")}
        </ButtonLink>
      }
    >
      <ul className="divide-y divide-line">
        {data.items.map((assigned) => (
          <li key={assigned.id} className="relative flex items-center gap-3 px-4 py-2 hover:bg-muted/60">
            <Avatar name={fullName(assigned)} picture={assigned.avatar} />
            <div className="min-w-0">
              <p className="flex items-center gap-2">
                <RowLink href={`/dashboard/users/${assigned.id}`} className="min-w-0 break-words">
                  {fullName(assigned)}
                </RowLink>
                <StateBadge state={assigned.status} />
              </p>
              <p className="truncate text-subtle text-xs">{assigned.email}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
