import { redirect } from "next/navigation";
import { getHost } from "@/trpc/server";
import { Landing } from "./landing";
import { requireTenant } from "../guards";

export default async function StartPage() {
  const { kind } = await getHost();
  if (kind === "root") return <Landing />;
  await requireTenant();
  redirect("/dashboard");
}
