import { notFound } from "next/navigation";
import { requirePlatformViewer } from "../../guards";

/** Unknown URLs below /platform: the 404 page then appears inside the shell. */
export default async function UnknownPage({ params }: PageProps<"/platform/[...rest]">) {
  const { rest } = await params;
  await requirePlatformViewer(`/platform/${rest.join("/")}`, "tenants:read");
  notFound();
}
