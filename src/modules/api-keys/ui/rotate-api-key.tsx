"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { RadioGroup } from "@/components/ui/radio-group";
import type { IdentityInput } from "@/modules/accounts/sign-in/auth.schema";
import { IdentityForm } from "@/modules/accounts/sign-in/ui/identity-form";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { ApiKey, graceHours } from "../api-keys.schema";
import { NewSecret } from "./new-secret";

const graceChoices: readonly { value: (typeof graceHours)[number]; label: string }[] = [
  { value: 0, label: "Revoke now" },
  { value: 1, label: "Expires in 1 hour" },
  { value: 24, label: "Expires in 24 hours" },
];

/** Rotates the secret of a key; programs can switch while both secrets are valid. */
export function RotateApiKey({ apiKey, apiUrl }: { apiKey: ApiKey; apiUrl: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { user, secondFactor } = useViewer();
  const rotate = useMutation(trpc.apiKeys.rotate.mutationOptions());
  const [grace, setGrace] = useState<(typeof graceHours)[number]>(24);
  const [begun, setBegun] = useState(false);
  const [key, setKey] = useState<string | null>(null);

  async function identified(identity: IdentityInput): Promise<void> {
    const rotated = await rotate.mutateAsync({ id: apiKey.id, graceHours: grace, ...identity });
    setKey(rotated.key);
    setBegun(false);
    await queryClient.invalidateQueries(trpc.apiKeys.pathFilter());
  }

  return (
    <Card title="Rotate secret">
      <div className="flex flex-col gap-4 p-4">
        {key ? (
          <NewSecret apiKey={key} apiUrl={apiUrl} onDone={() => setKey(null)} />
        ) : apiKey.maker.id !== user.id ? (
          <p className="max-w-prose text-subtle">
            This key acts for {apiKey.maker.name}, and only they can rotate it. You can revoke it and create
            your own.
          </p>
        ) : (
          <>
            <p className="max-w-prose text-subtle">
              The key keeps its name, scopes and history. Rotate it regularly, and whenever it may have
              leaked.
              {apiKey.previousExpiresAt && (
                <>
                  {" "}
                  The previous secret expires <DateTime value={apiKey.previousExpiresAt} show="both" />.
                </>
              )}
            </p>
            <RadioGroup legend="Current secret" options={graceChoices} value={grace} onChange={setGrace} />
            {begun ? (
              <IdentityForm
                needsCode={secondFactor.enabled}
                submitLabel="Rotate secret"
                onSubmit={identified}
                onCancel={() => setBegun(false)}
              />
            ) : (
              <div>
                <Button onClick={() => setBegun(true)}>Rotate secret</Button>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
