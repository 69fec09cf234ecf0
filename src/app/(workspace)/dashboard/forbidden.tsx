import { getViewer } from "@/trpc/server";
import SuspendedWorkspace from "../forbidden";
import { NotAllowed } from "./not-allowed";

export default async function DashboardForbidden() {
  const viewer = await getViewer().catch(() => null);
  // Only a suspended workspace refuses those who are not signed in.
  return viewer ? (
    <NotAllowed isInAnothersName={viewer.user.impersonator !== null} />
  ) : (
    <SuspendedWorkspace />
  );
}
