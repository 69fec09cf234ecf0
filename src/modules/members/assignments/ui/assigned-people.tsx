"use client";

import { useQuery } from "@tanstack/react-query";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { RowLink } from "@/components/ui/text-link";
import { fullName } from "@/lib/full-name";
import { serializeListParams, tiedInput } from "@/modules/members/people/ui/list-params";
import { StateBadge } from "@/modules/members/people/ui/person-badges";
import type { Person } from "@/modules/members/people/users.schema";
import { useTRPC } from "@/trpc/react";

interface TiedPeopleProps {
  tie: "advisorId" | "sponsorId";
  person: Person;
}

/** The first people that a person advises or sponsors; nothing if there are none. */
export function AssignedPeople({ tie, person }: TiedPeopleProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.users.list.queryOptions(tiedInput(tie, person.id)));
  if (!data || data.items.length === 0) return null;
  const { total } = data.pagination;
  const name = fullName(person);
  return (
    <Card
      title={tie === "advisorId" ? `Clients of ${name}` : `Sponsored by ${name}`}
      action={
        <ButtonLink
          href={serializeListParams("/dashboard/users", { [tie]: person.id })}
          variant="ghost"
          className="-mr-3"
        >
          {total > data.items.length ? `Show all ${total}` : "Show in the list"}
        </ButtonLink>
      }
    >
      <ul className="divide-y divide-line">
        {data.items.map((tied) => (
          <li key={tied.id} className="relative flex items-center gap-3 px-4 py-2 hover:bg-muted/60">
            <Avatar name={fullName(tied)} picture={tied.avatar} />
            <div className="min-w-0">
              <p className="flex items-center gap-2">
                <RowLink href={`/dashboard/users/${tied.id}`} className="min-w-0 break-words">
                  {fullName(tied)}
                </RowLink>
                <StateBadge state={tied.status} />
              </p>
              <p className="truncate text-subtle text-xs">{tied.email}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
