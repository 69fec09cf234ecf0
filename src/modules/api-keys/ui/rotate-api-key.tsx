"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { RadioGroup } from "@/components/ui/radio-group";
import { useTranslations } from "@/i18n/translations";
import type { IdentityInput } from "@/modules/accounts/sign-in/auth.schema";
import { IdentityForm } from "@/modules/accounts/sign-in/ui/identity-form";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { type ApiKey, graceHours } from "../api-keys.schema";
import { NewSecret } from "./new-secret";

/** Rotates the secret of a key; programs can switch while both secrets are valid. */
export function RotateApiKey({ apiKey, apiUrl }: { apiKey: ApiKey; apiUrl: string }) {
  const t = useTranslations("apiKeys");
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
    <Card title={t("rotate.title")}>
      <div className="flex flex-col gap-4 p-4">
        {key ? (
          <NewSecret apiKey={key} apiUrl={apiUrl} onDone={() => setKey(null)} />
        ) : apiKey.maker.id !== user.id ? (
          <p className="max-w-prose text-subtle">{t("rotate.othersKey", { name: apiKey.maker.name })}</p>
        ) : (
          <>
            <p className="max-w-prose text-subtle">
              {t("rotate.explanation")}
              {apiKey.previousExpiresAt && (
                <>
                  {" "}
                  <PreviousExpires at={apiKey.previousExpiresAt} />
                </>
              )}
            </p>
            <RadioGroup
              legend={t("rotate.current")}
              options={graceHours.map((hours) => ({ value: hours, label: t("rotate.grace", { hours }) }))}
              value={grace}
              onChange={setGrace}
            />
            {begun ? (
              <IdentityForm
                needsCode={secondFactor.enabled}
                submitLabel={t("rotate.title")}
                onSubmit={identified}
                onCancel={() => setBegun(false)}
              />
            ) : (
              <div>
                <Button onClick={() => setBegun(true)}>{t("rotate.title")}</Button>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

function PreviousExpires({ at }: { at: string }) {
  const t = useTranslations("apiKeys");
  return t.rich("rotate.previousExpires", { at: () => <DateTime value={at} show="both" /> });
}
