import { notFound } from "next/navigation";
import { requireViewer } from "../../guards";

/** Unknown URLs below /dashboard: the 404 page then appears inside the shell. */
export default async function UnknownPage({ params }: PageProps<"/dashboard/[...rest]">) {
  const { rest } = await params;
  await requireViewer(`/dashboard/${rest.join("/")}`, "profile:read");
  notFound();
}
