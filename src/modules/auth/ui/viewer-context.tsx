"use client";

import { createContext, type ReactNode, useContext } from "react";
import { can, type Permission } from "@/lib/permissions";
import type { Viewer } from "../auth.schema";

const ViewerContext = createContext<Viewer | null>(null);

/** Gives the pages below it the signed-in user and the organization. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in user and the organization. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer must be used within a ViewerProvider");
  return viewer;
}

/** True when the signed-in user has the permission: the same answer that the API gives. */
export function useCan(permission: Permission): boolean {
  return can(useViewer().user, permission);
}
