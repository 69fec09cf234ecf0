import { notFound } from "next/navigation";
import { requireViewer } from "../../../guards";

interface UnknownPageProps {
  params: Promise<{ rest: string[] }>;
}

/** Addresses below /dashboard that lead nowhere: the 404 page then stands inside the shell. */
export default async function UnknownPage({ params }: UnknownPageProps) {
  const { rest } = await params;
  await requireViewer(`/dashboard/${rest.join("/")}`, "profile:read");
  notFound();
}
