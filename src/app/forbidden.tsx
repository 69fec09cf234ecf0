import { getTranslations } from "@/i18n/page-language";
import { SuspendedWorkspace } from "@/shell/suspended-workspace";
import { getTenant } from "@/trpc/server";
import { ClosedPage } from "./foundation";

/** Next renders it along with every page: content for suspended workspaces is left out of all others. */
export default async function Forbidden() {
  const tenant = await getTenant().catch(() => null);
  if (tenant?.isActive !== false) return <ClosedPage />;
  return <SuspendedWorkspace t={await getTranslations("suspended")} />;
}
