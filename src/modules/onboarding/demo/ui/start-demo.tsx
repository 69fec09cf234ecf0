"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { HandoffForm } from "@/components/ui/handoff-form";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useTranslations } from "@/i18n/translations";
import type { Handoff } from "@/lib/handoff";
import { TRPCReactProvider, useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";

/** Starts a demo at once, and leads into it. */
export const StartDemo = () => (
  <TRPCReactProvider csrfToken={null}>
    <Start />
  </TRPCReactProvider>
);

function Start() {
  const t = useTranslations("tryDemo");
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const { mutateAsync } = useMutation(useTRPC().signUp.startDemo.mutationOptions());
  const { save, pending, problem } = useSave({ failure: t("failed") });
  const start = () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return save(async () => setHandoff(await mutateAsync({ timeZone })));
  };
  const startFirst = useEffectEvent(() => void start());
  useEffect(() => startFirst(), []);

  if (handoff) {
    return (
      <HandoffForm handoff={handoff} label={t("continue")}>
        {t("ready")}
      </HandoffForm>
    );
  }
  return (
    <>
      <Button size="large" pending={pending} onClick={start}>
        {t("try")}
      </Button>
      <ProblemAlert problem={problem} className="w-full" />
    </>
  );
}
