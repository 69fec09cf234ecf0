"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { ActivityDetails } from "./activity-details";
import { ActivityItems } from "./activity-items";
import { activityUrl } from "./activity-url";
import { personActivityInput, type Side } from "./person-activity-input";

/** The latest activity of a person, or the latest changes to their account. The page has prefetched the former. */
export function PersonActivity({ id }: { id: number }) {
  const t = useTranslations("personActivity");
  const trpc = useTRPC();
  const [side, setSide] = useState<Side>("by");
  const query = useQuery(trpc.activityLogs.list.queryOptions(personActivityInput(id, side)));
  const filters = side === "by" ? { person: id } : { entity: `user:${id}` };
  return (
    <Card title={t("title")} action={<TextLink href={activityUrl(filters)}>{t("all")}</TextLink>}>
      <RadioGroup
        legend={t("show")}
        isLegendHidden
        options={[
          { value: "by", label: t("sides.by") },
          { value: "to", label: t("sides.to") },
        ]}
        value={side}
        onChange={setSide}
        className="border-line border-b px-4 py-3"
      />
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-40">
        {({ items }) =>
          items.length > 0 ? (
            <ActivityItems items={items} details={ActivityDetails} />
          ) : (
            <p className="px-4 py-10 text-center text-subtle">{t("none")}</p>
          )
        }
      </Loaded>
    </Card>
  );
}
