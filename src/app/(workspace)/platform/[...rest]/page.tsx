import { notFound } from "next/navigation";
import { requirePlatformViewer } from "../../../guards";

interface UnknownPageProps {
  params: Promise<{ rest: string[] }>;
}

/** Addresses below /platform that lead nowhere: the 404 page then stands inside the shell. */
export default async function UnknownPage({ params }: UnknownPageProps) {
  const { rest } = await params;
  await requirePlatformViewer(`/platform/${rest.join("/")}`, "tenants:read");
  notFound();
}
