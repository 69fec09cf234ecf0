import type { Metadata } from "next";
import { fullName } from "@/lib/full-name";
import { PersonDetail } from "@/modules/users/ui/person-detail";
import { HydrateClient } from "@/trpc/server";
import { requireViewer } from "../../../../guards";
import { loadPerson, type PersonPageProps } from "./load-person";

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  const person = await loadPerson(params).catch(() => null);
  return { title: person ? fullName(person) : "Not found" };
}

export default async function PersonPage({ params }: PersonPageProps) {
  await requireViewer(`/dashboard/users/${(await params).id}`, "clients:read");
  const { id } = await loadPerson(params);
  return (
    <HydrateClient>
      <PersonDetail id={id} />
    </HydrateClient>
  );
}
