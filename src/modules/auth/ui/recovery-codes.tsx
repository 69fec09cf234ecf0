"use client";

import { Download } from "lucide-react";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { useViewer } from "./viewer-context";

/** The recovery codes, the one time that they can be seen. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { user, organization } = useViewer();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  const download = () => {
    const text = [
      `Recovery codes of ${user.email} at ${organization.name}`,
      "Each code signs you in once when your authenticator app is not at hand.",
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
          Without your authenticator app, one of these signs you in. Each works once. Keep them where you keep
          important papers, or in your password manager.
        </p>
      </div>
      <Alert tone="warning" title="They are shown only now">
        Nobody can show them to you again, not even an administrator.
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
