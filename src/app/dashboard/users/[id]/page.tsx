import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { PersonActivity } from "@/modules/audit/activity/ui/person-activity";
import { personActivityInput } from "@/modules/audit/activity/ui/person-activity-input";
import { Presence } from "@/modules/live/ui/presence";
import { PersonDetail } from "@/modules/members/people/ui/person-detail";
import { HydrateClient } from "@/trpc/hydrate-client";
import { prefetch, trpc } from "@/trpc/server";
import { type IdPageProps, idIn, requireViewer, titleOf } from "../../../guards";
import { loadPerson } from "./load-person";

export async function generateMetadata({ params }: IdPageProps): Promise<Metadata> {
  const t = await getTranslations("peoplePages");
  return titleOf(loadPerson(params), (person) => t("person.pageTitle", { name: fullName(person) }));
}

const prefetchActivityOf = async (params: IdPageProps["params"]) =>
  prefetch(trpc.activityLogs.list.queryOptions(personActivityInput(await idIn(params), "by")));

export default async function PersonPage({ params }: IdPageProps) {
  const path = `/dashboard/users/${(await params).id}`;
  const { user } = await requireViewer(path, "clients:read", (likely) => [
    loadPerson(params),
    can(likely.user, "clients-activity:read") && prefetchActivityOf(params),
  ]);
  const id = await idIn(params);
  const seesActivity = can(user, "clients-activity:read");
  return (
    <PageMessages page="dashboard/users/[id]/page">
      <HydrateClient>
        <Presence user={id} />
        <PersonDetail id={id} activity={seesActivity && <PersonActivity id={id} />} />
      </HydrateClient>
    </PageMessages>
  );
}
