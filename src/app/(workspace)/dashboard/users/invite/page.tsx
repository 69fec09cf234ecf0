import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InviteForm } from "@/modules/users/ui/invite-form";
import { requireViewer } from "../../../../guards";

export const metadata: Metadata = { title: "Invite" };

export default async function InvitePage() {
  await requireViewer("/dashboard/users/invite", "users:write");
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/users", label: "People" }]} current="Invite" />
        }
        title="Invite somebody"
      />
      <InviteForm />
    </>
  );
}
