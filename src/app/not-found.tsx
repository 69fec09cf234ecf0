import type { Metadata } from "next";
import { UnknownPage, UnknownWorkspace } from "./foundation";
import { isWorkspaceUnknown } from "./guards";
import { rootUrl } from "./root-url";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await isWorkspaceUnknown()) ? "Workspace not found" : "Page not found" };
}

/** For unknown paths, and for everything on a host without an organization. */
export default async function NotFound() {
  return (await isWorkspaceUnknown()) ? <UnknownWorkspace rootUrl={rootUrl()} /> : <UnknownPage />;
}
