"use client";

import { StatusPage } from "@/components/ui/status-page";

/** For what is refused outside of a workspace. Instead of Next's own page, which would be sent along with every page. */
export default function Forbidden() {
  return <StatusPage title="This page is not open to you">Sign in as somebody else, or go back.</StatusPage>;
}
