import type { Metadata } from "next";
import { UnknownPage } from "./unknown-page";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return <UnknownPage />;
}
