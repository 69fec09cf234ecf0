"use client";

/*
 * What every page has, whatever it shows: Next sends the names of its error pages and of what stands for pages that are closed or do not
 * exist along with each of them, and makes a script for each file that they come from, with copies of what they share. In one file, to
 * which the root layout refers, they are one script, and nothing of it is in any other (decision 62).
 */
export { Button } from "@/components/ui/button";
export { EmptyState } from "@/components/ui/empty-state";
export { PageError, type PageErrorProps } from "@/components/ui/page-error";
export { TriangleAlert } from "@/components/ui/page-icons";
export {
  ClosedPage,
  NotAllowed,
  NothingHere,
  UnknownPage,
  UnknownWorkspace,
} from "@/components/ui/status-pages";
export { PreferencesProvider } from "@/hooks/preferences";
