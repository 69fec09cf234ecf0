"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { z } from "zod";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { currentOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import type { OrganizationBranding } from "../branding.schema";

const staleBranding = z.object({ current: z.custom<OrganizationBranding>() });

/** Saves a part of the branding, called `field` by the server, and updates it everywhere. */
export function useSaveBranding(field: "content" | "accentColor", failure: string) {
  const t = useTranslations("branding");
  const queryKey = useTRPC().organizations.branding.queryKey();
  const queryClient = useQueryClient();
  const router = useRouter();
  /** The error of the typed or chosen value. */
  const [fieldProblem, setFieldProblem] = useState<string>();
  const { save, pending, problem, setProblem } = useSave({
    failure,
    explain(error) {
      const current = currentOf(error, staleBranding);
      // The next attempt succeeds, on top of the current version.
      if (current) queryClient.setQueryData(queryKey, current);
      if (current) {
        const reason = error.message;
        if (field === "content") return t("logo.changedByOther", { reason });
        const { accentColor } = current;
        return accentColor === null
          ? t("color.changedByOtherToDefault", { reason })
          : t("color.changedByOther", { reason, color: accentColor });
      }
      const wrong = error.fieldErrors?.[field]?.[0];
      setFieldProblem(wrong);
      return wrong === undefined ? undefined : null;
    },
  });

  return {
    pending,
    problem,
    fieldProblem,
    /** Sets the error of another typed or chosen value. */
    begin(wrong?: string): void {
      setProblem(null);
      setFieldProblem(wrong);
    },
    /** True if it was saved. */
    save: (change: () => Promise<OrganizationBranding>, done: string): Promise<boolean> =>
      save(async () => {
        setFieldProblem(undefined);
        queryClient.setQueryData(queryKey, await change());
        toast.success(done);
        router.refresh();
      }),
  };
}
