"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import type { IdentityInput } from "@/modules/accounts/sign-in/auth.schema";
import { useTRPC } from "@/trpc/react";
import type { TotpSetup } from "../second-factor.schema";

export type SecondFactorTask = "setUp" | "newCodes" | "turnOff";

/** The current step of a change of the second factor. */
type Progress =
  | { at: "summary" }
  | { at: "identity"; task: SecondFactorTask }
  | { at: "scan"; setup: TotpSetup }
  | { at: "codes"; codes: string[] };

/** Changes the second factor of the own account, step by step. */
export function useSecondFactor() {
  const t = useTranslations("secondFactor");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [progress, setProgress] = useState<Progress>({ at: "summary" });
  const beginTotp = useMutation(trpc.auth.beginTotp.mutationOptions());
  const disableTotp = useMutation(trpc.auth.disableTotp.mutationOptions());
  const regenerate = useMutation(trpc.auth.regenerateRecoveryCodes.mutationOptions());

  /** The state has changed, and with it the rest of the pages. */
  async function refresh(): Promise<void> {
    await Promise.all([
      queryClient.invalidateQueries(trpc.auth.secondFactor.queryFilter()),
      queryClient.invalidateQueries(trpc.auth.securityEvents.queryFilter()),
    ]);
    router.refresh();
  }

  async function identified(task: SecondFactorTask, identity: IdentityInput): Promise<void> {
    if (task === "setUp") {
      setProgress({ at: "scan", setup: await beginTotp.mutateAsync(identity) });
    } else if (task === "newCodes") {
      const { recoveryCodes } = await regenerate.mutateAsync(identity);
      setProgress({ at: "codes", codes: recoveryCodes });
      await refresh();
    } else {
      await disableTotp.mutateAsync(identity);
      setProgress({ at: "summary" });
      toast.success(t("turnedOff"));
      await refresh();
    }
  }

  return {
    progress,
    begin: (task: SecondFactorTask) => setProgress({ at: "identity", task }),
    identified,
    confirmed: (codes: string[]) => {
      setProgress({ at: "codes", codes });
      toast.success(t("turnedOn"));
      void refresh();
    },
    done: () => setProgress({ at: "summary" }),
  };
}
