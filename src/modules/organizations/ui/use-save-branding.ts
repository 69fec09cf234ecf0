"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import type { OrganizationBranding } from "../branding.schema";

/** The result of the last attempt to save. */
export interface SaveProblem {
  /** True if it is about the typed or chosen value, and belongs at the field. */
  isAtField: boolean;
  message: string;
}

const staleData = z.object({ current: z.custom<OrganizationBranding>() });

/** Saves a part of the branding, called `field` by the server, and updates it everywhere. */
export function useSaveBranding(field: "content" | "accentColor") {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const [pending, setPending] = useState(false);
  // Two clicks in the same moment come before any state has changed.
  const busy = useRef(false);

  /** True if it was saved. */
  async function save(change: () => Promise<OrganizationBranding>, done: string): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    setProblem(null);
    try {
      queryClient.setQueryData(trpc.organizations.branding.queryKey(), await change());
      toast.success(done);
      router.refresh();
      return true;
    } catch (error) {
      explain(error);
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }

  function explain(error: unknown): void {
    const known = appErrorOf(error);
    const stale = known?.code === "STALE_VERSION" ? staleData.safeParse(known.data).data : undefined;
    // The next attempt succeeds, on top of the current version.
    if (stale) queryClient.setQueryData(trpc.organizations.branding.queryKey(), stale.current);
    const atField = known?.fieldErrors?.[field]?.[0];
    const message = known
      ? `${known.message}${stale ? " They are shown now: save again to replace them." : ""}`
      : "The server could not be reached. Check your connection and try again.";
    setProblem({ isAtField: atField !== undefined, message: atField ?? message });
  }

  return { save, pending, problem, setProblem };
}
