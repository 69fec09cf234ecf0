import { getTranslations } from "@/i18n/page-language";
import { SuspendedWorkspace } from "@/shell/suspended-workspace";
import { getViewer } from "@/trpc/server";
import { NotAllowed } from "../foundation";

export default async function DashboardForbidden() {
  const viewer = await getViewer().catch(() => null);
  // Only a suspended workspace refuses people who are not signed in.
  return viewer ? (
    <NotAllowed isInAnothersName={viewer.user.impersonator !== null} />
  ) : (
    <SuspendedWorkspace t={await getTranslations("suspended")} />
  );
}
