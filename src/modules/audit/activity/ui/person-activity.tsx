"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextLink } from "@/components/ui/text-link";
import { useTRPC } from "@/trpc/react";
import { ActivityDetails } from "./activity-details";
import { ActivityItems } from "./activity-items";
import { activityUrl } from "./activity-url";
import { personActivityInput, type Side } from "./person-activity-input";

const sides = [
  { value: "by", label: "What they did" },
  { value: "to", label: "Changes to the account" },
] satisfies { value: Side; label: string }[];

/** The latest activity of a person, or the latest changes to their account. The page has prefetched the former. */
export function PersonActivity({ id }: { id: number }) {
  const trpc = useTRPC();
  const [side, setSide] = useState<Side>("by");
  const query = useQuery(trpc.activityLogs.list.queryOptions(personActivityInput(id, side)));
  const filters = side === "by" ? { person: id } : { entity: `user:${id}` };
  return (
    <Card title="History" action={<TextLink href={activityUrl(filters)}>All activity</TextLink>}>
      <RadioGroup
        legend="Show"
        isLegendHidden
        options={sides}
        value={side}
        onChange={setSide}
        className="border-line border-b px-4 py-3"
      />
      <Loaded query={query} failure="The history could not be loaded" skeleton="m-4 h-40">
        {({ items }) =>
          items.length > 0 ? (
            <ActivityItems items={items} details={ActivityDetails} />
          ) : (
            <p className="px-4 py-10 text-center text-subtle">No activity yet.</p>
          )
        }
      </Loaded>
    </Card>
  );
}
