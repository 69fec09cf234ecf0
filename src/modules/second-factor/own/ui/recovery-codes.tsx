"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Download } from "@/components/ui/list-icons";
import { useViewer } from "@/viewer/viewer-context";

/** Shows the recovery codes, the only time that they can be seen. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { user, organization } = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  const download = () => {
    const text = [
      `Recovery codes of ${user.email} at ${organization.name}`,
      "Use each code once to sign in when you do not have your authenticator app.",
      "",
      ...codes,
      "",
    ].join("\r\n");
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${organization.subdomain}-recovery-codes.txt`;
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          Save your recovery codes
        </h3>
        <p className="mt-1 text-subtle">
          If you lose access to your authenticator app, use one of these codes to sign in. Each code works
          once. Keep them in your password manager or another safe place.
        </p>
      </div>
      <Alert tone="warning" title="They are shown only once">
        You cannot see them again, and neither can an administrator.
      </Alert>
      <ol className="grid max-w-md gap-x-6 gap-y-1 rounded-md border border-line bg-muted px-4 py-3 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button onClick={download}>
          <Download aria-hidden />
          Download
        </Button>
        <CopyButton text={codes.join("\n")} label="Copy" />
        <Button variant="primary" onClick={onDone}>
          I have saved them
        </Button>
      </div>
    </div>
  );
}
