"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { useTranslations } from "@/i18n/translations";
import { CurlExample } from "./curl-example";

interface NewSecretProps {
  apiKey: string;
  apiUrl: string;
  onDone: () => void;
}

/** Shows the key, the only time that it can be seen. */
export function NewSecret({ apiKey, apiUrl, onDone }: NewSecretProps) {
  const t = useTranslations("apiKeys");
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="flex flex-col gap-4">
      <h2 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {t("secret.title")}
      </h2>
      <Alert tone="warning" title={t("secret.once")}>
        {t("secret.onceHint")}
      </Alert>
      <div className="flex flex-wrap items-start gap-2">
        <code className="min-w-0 flex-1 basis-72 select-all break-all rounded-md border border-line bg-muted px-3 py-2 font-mono">
          {apiKey}
        </code>
        <CopyButton text={apiKey} label={t("secret.copy")} />
      </div>
      <CurlExample apiKey={apiKey} apiUrl={apiUrl} title={t("example.title")} copyLabel={t("example.copy")} />
      <div>
        <Button variant="primary" onClick={onDone}>
          {t("secret.done")}
        </Button>
      </div>
    </div>
  );
}
