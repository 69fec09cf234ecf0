import { redirect } from "next/navigation";
import { requirePlatformViewer } from "../guards";

export default async function PlatformPage() {
  await requirePlatformViewer("/platform", "tenants:read");
  redirect("/platform/tenants");
}
