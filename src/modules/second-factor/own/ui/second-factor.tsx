"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Loaded } from "@/components/ui/loaded";
import { IdentityForm } from "@/modules/accounts/sign-in/ui/identity-form";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { RecoveryCodes } from "./recovery-codes";
import { TotpSetup } from "./totp-setup";
import { type SecondFactorTask, useSecondFactor } from "./use-second-factor";

const fewCodes = 3;

/** Two-factor authentication of the own account: its state and actions. */
export function SecondFactor() {
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
    <Card
      title="Two-factor authentication"
      action={state.data && <Badge>{state.data.enabled ? "On" : "Off"}</Badge>}
    >
      <div ref={content} tabIndex={-1} className="p-4 outline-none">
        {progress.at === "codes" ? (
          <RecoveryCodes codes={progress.codes} onDone={changing.done} />
        ) : progress.at === "scan" ? (
          <TotpSetup setup={progress.setup} onConfirmed={changing.confirmed} onCancel={changing.done} />
        ) : (
          <Loaded query={state} failure="Two-factor authentication could not be loaded" skeleton="h-24">
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
  const { rule } = useViewer().secondFactor;
  if (!enabled) {
    return (
      <>
        <p className="max-w-prose text-subtle">
          Two-factor authentication protects your account even if your password is stolen: signing in also
          takes a code from an authenticator app.
        </p>
        <Button variant="primary" className="mt-4" onClick={() => onBegin("set-up")}>
          Set up
        </Button>
      </>
    );
  }
  return (
    <>
      <p className="text-subtle">
        Signing in requires a code from your authenticator app
        {enabledAt && (
          <>
            {" "}
            since <DateTime value={enabledAt} />
          </>
        )}
        .
      </p>
      <p className="mt-1 text-subtle">
        {recoveryCodesLeft === 1 ? "1 recovery code is" : `${recoveryCodesLeft} recovery codes are`} left.{" "}
        {recoveryCodesLeft <= fewCodes && (
          <strong className="font-medium text-warning-text">Generate new ones before you run out.</strong>
        )}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => onBegin("new-codes")}>New recovery codes</Button>
        <Button onClick={() => onBegin("set-up")}>Use another app</Button>
        {rule !== "required" && <Button onClick={() => onBegin("turn-off")}>Turn off</Button>}
      </div>
    </>
  );
}

const texts: Record<SecondFactorTask, { submit: string; text: string; danger?: boolean }> = {
  "set-up": {
    submit: "Continue",
    text: "Confirm that it is you to see the code for your authenticator app.",
  },
  "new-codes": {
    submit: "Generate new codes",
    text: "Confirm that it is you to continue. Your current recovery codes stop working.",
  },
  "turn-off": {
    submit: "Turn off",
    text: "Confirm that it is you to continue. You will sign in with your password alone, and your recovery codes stop working.",
    danger: true,
  },
};

interface ConfirmationProps {
  task: SecondFactorTask;
  enabled: boolean;
  changing: ReturnType<typeof useSecondFactor>;
}

function Confirmation({ task, enabled, changing }: ConfirmationProps) {
  const { submit, text, danger } = texts[task];
  return (
    <>
      <p className="mb-4 max-w-prose text-subtle">{text}</p>
      <IdentityForm
        needsCode={enabled}
        submitLabel={submit}
        danger={danger}
        onSubmit={(identity) => changing.identified(task, identity)}
        onCancel={changing.done}
      />
    </>
  );
}
