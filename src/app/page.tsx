import { redirect } from "next/navigation";
import { getHost } from "@/trpc/server";
import { requireTenant } from "./guards";
import { Landing } from "./landing";

export default async function StartPage() {
  const { kind } = await getHost();
  if (kind === "root") return <Landing />;
  await requireTenant();
  redirect("/dashboard");
}
