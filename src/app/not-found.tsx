import type { Metadata } from "next";
import { UnknownPage } from "@/components/ui/status-pages";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return <UnknownPage />;
}
