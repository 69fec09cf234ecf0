"use client";

import { createContext, type ReactNode, useContext } from "react";
import { can, type Permission } from "@/lib/permissions";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";

const ViewerContext = createContext<Viewer | null>(null);

/** Provides the signed-in person and the organization to the pages below. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in person and the organization. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer must be used within a ViewerProvider");
  return viewer;
}

/** True if the signed-in person has the permission, as the API decides it. */
export function useCan(permission: Permission): boolean {
  return can(useViewer().user, permission);
}
