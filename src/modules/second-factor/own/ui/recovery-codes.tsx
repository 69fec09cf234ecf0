"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { downloadText } from "@/components/ui/download-text";
import { Download } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { useViewer } from "@/viewer/viewer-context";

/** Shows the recovery codes, the only time that they can be seen. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations("secondFactor");
  const { user, organization } = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  const download = () => {
    const text = [
      t("recoveryCodes.fileTitle", { email: user.email, organization: organization.name }),
      t("recoveryCodes.fileHelp"),
      "",
      ...codes,
      "",
    ].join("\r\n");
    downloadText(`${organization.subdomain}-${t("recoveryCodes.fileName")}.txt`, text, "text/plain");
  };

  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {t("recoveryCodes.title")}
        </h3>
        <p className="mt-1 text-subtle">{t("recoveryCodes.explanation")}</p>
      </div>
      <Alert tone="warning" title={t("recoveryCodes.shownOnce")}>
        {t("recoveryCodes.shownOnceHint")}
      </Alert>
      <ol className="grid max-w-md gap-x-6 gap-y-1 rounded-md border border-line bg-muted px-4 py-3 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button onClick={download}>
          <Download aria-hidden />
          {t("recoveryCodes.download")}
        </Button>
        <CopyButton text={codes.join("\n")} label={t("recoveryCodes.copy")} />
        <Button variant="primary" onClick={onDone}>
          {t("recoveryCodes.saved")}
        </Button>
      </div>
    </div>
  );
}
