import type { Metadata } from "next";
import { getHost, getTenant } from "@/trpc/server";
import { UnknownPage, UnknownWorkspace } from "./foundation";
import { rootUrl } from "./root-url";

/** Also false if it cannot be determined at the moment. */
async function isWorkspaceUnknown(): Promise<boolean> {
  const [{ kind }, tenant] = await Promise.all([getHost(), getTenant().catch(() => undefined)]);
  return kind !== "root" && tenant === null;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await isWorkspaceUnknown()) ? "Workspace not found" : "Page not found" };
}

/** For unknown paths, and for everything on a host without an organization. */
export default async function NotFound() {
  return (await isWorkspaceUnknown()) ? <UnknownWorkspace rootUrl={rootUrl()} /> : <UnknownPage />;
}
