import { redirect } from "next/navigation";
import { PageMessages } from "@/i18n/page-messages";
import { getHost } from "@/trpc/server";
import { requireTenant } from "./guards";
import { Landing } from "./landing";

export default async function StartPage() {
  const { kind } = await getHost();
  if (kind === "root") {
    return (
      <PageMessages page="page">
        <Landing />
      </PageMessages>
    );
  }
  await requireTenant();
  redirect("/dashboard");
}
