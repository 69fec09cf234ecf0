"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { RadioGroup } from "@/components/ui/radio-group";
import type { IdentityInput } from "@/modules/auth/second-factor.schema";
import { IdentityForm } from "@/modules/auth/ui/identity-form";
import { useViewer } from "@/modules/auth/ui/viewer-context";
import { useTRPC } from "@/trpc/react";
import type { ApiKey, graceHours } from "../api-keys.schema";
import { NewSecret } from "./new-secret";

const graceChoices: readonly { value: (typeof graceHours)[number]; label: string }[] = [
  { value: 0, label: "Ends at once" },
  { value: 1, label: "Good for 1 more hour" },
  { value: 24, label: "Good for 24 more hours" },
];

/** Gives a key a new secret; programs may change over while both are good. */
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
    <Card aria-labelledby="rotate">
      <CardHeader title="New secret" titleId="rotate" />
      <div className="flex flex-col gap-4 p-4">
        {key ? (
          <NewSecret apiKey={key} apiUrl={apiUrl} onDone={() => setKey(null)} />
        ) : apiKey.maker.id !== user.id ? (
          <p className="max-w-prose text-subtle">
            This key acts for {apiKey.maker.name}, who alone can give it a new secret. You can revoke it, and
            make one of your own.
          </p>
        ) : (
          <>
            <p className="max-w-prose text-subtle">
              The key keeps its name, its scopes and its history. Do this when it may have been seen, and once
              in a while.
              {apiKey.previousExpiresAt && (
                <>
                  {" "}
                  The secret before the last one is good until{" "}
                  <DateTime value={apiKey.previousExpiresAt} show="both" />.
                </>
              )}
            </p>
            <RadioGroup
              legend="The present secret"
              options={graceChoices}
              value={grace}
              onChange={setGrace}
            />
            {begun ? (
              <IdentityForm
                needsCode={secondFactor.enabled}
                submitLabel="Make a new secret"
                onSubmit={identified}
                onCancel={() => setBegun(false)}
              />
            ) : (
              <div>
                <Button onClick={() => setBegun(true)}>Make a new secret</Button>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
