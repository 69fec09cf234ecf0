"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { IdentityForm } from "@/modules/accounts/sign-in/ui/identity-form";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { RecoveryCodes } from "./recovery-codes";
import { TotpSetup } from "./totp-setup";
import { type SecondFactorTask, useSecondFactor } from "./use-second-factor";

const fewCodes = 3;

/** Two-factor authentication of the own account: its state and actions. */
export function SecondFactor() {
  const t = useTranslations("secondFactor");
  const trpc = useTRPC();
  const state = useQuery(trpc.auth.secondFactor.queryOptions());
  const changing = useSecondFactor();
  const { progress } = changing;
  const content = useRef<HTMLDivElement>(null);
  const hasBegun = useRef(false);

  // The focused element is gone when a change is done or canceled.
  useEffect(() => {
    if (progress.at !== "summary") hasBegun.current = true;
    else if (hasBegun.current) content.current?.focus();
  }, [progress.at]);

  return (
    <Card title={t("title")} action={state.data && <Badge>{t(state.data.enabled ? "on" : "off")}</Badge>}>
      <div ref={content} tabIndex={-1} className="p-4 outline-none">
        {progress.at === "codes" ? (
          <RecoveryCodes codes={progress.codes} onDone={changing.done} />
        ) : progress.at === "scan" ? (
          <TotpSetup setup={progress.setup} onConfirmed={changing.confirmed} onCancel={changing.done} />
        ) : (
          <Loaded query={state} failure={t("loadingFailed")} skeleton="h-24">
            {(data) =>
              progress.at === "identity" ? (
                <Confirmation task={progress.task} enabled={data.enabled} changing={changing} />
              ) : (
                <Summary {...data} onBegin={changing.begin} />
              )
            }
          </Loaded>
        )}
      </div>
    </Card>
  );
}

interface SummaryProps {
  enabled: boolean;
  enabledAt: string | null;
  recoveryCodesLeft: number;
  onBegin: (task: SecondFactorTask) => void;
}

function Summary({ enabled, enabledAt, recoveryCodesLeft, onBegin }: SummaryProps) {
  const t = useTranslations("secondFactor");
  const { rule } = useViewer().secondFactor;
  if (!enabled) {
    return (
      <>
        <p className="max-w-prose text-subtle">{t("explanation")}</p>
        <Button variant="primary" className="mt-4" onClick={() => onBegin("setUp")}>
          {t("setUp")}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className="text-subtle">
        {enabledAt ? t.rich("inUseSince", { date: () => <DateTime value={enabledAt} /> }) : t("inUse")}
      </p>
      <p className="mt-1 text-subtle">
        {t("codesLeft", { count: recoveryCodesLeft })}{" "}
        {recoveryCodesLeft <= fewCodes && (
          <strong className="font-medium text-warning-text">{t("fewCodesLeft")}</strong>
        )}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => onBegin("newCodes")}>{t("newCodes")}</Button>
        <Button onClick={() => onBegin("setUp")}>{t("anotherApp")}</Button>
        {rule !== "required" && <Button onClick={() => onBegin("turnOff")}>{t("turnOff")}</Button>}
      </div>
    </>
  );
}

interface ConfirmationProps {
  task: SecondFactorTask;
  enabled: boolean;
  changing: ReturnType<typeof useSecondFactor>;
}

function Confirmation({ task, enabled, changing }: ConfirmationProps) {
  const t = useTranslations("secondFactor");
  return (
    <>
      <p className="mb-4 max-w-prose text-subtle">{t(`tasks.${task}.text`)}</p>
      <IdentityForm
        needsCode={enabled}
        submitLabel={t(`tasks.${task}.submit`)}
        danger={task === "turnOff"}
        onSubmit={(identity) => changing.identified(task, identity)}
        onCancel={changing.done}
      />
    </>
  );
}
