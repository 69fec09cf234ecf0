"use client";

import { useEffect, useState } from "react";
import { Check, Copy } from "@/components/ui/icons";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";

/** Copies text to the clipboard and confirms it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations("common");
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  // Browsers offer no clipboard without https.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error(t("notCopied.title"), { description: t("notCopied.explanation") });
    }
  };

  return (
    <Button onClick={() => void copy()}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      {label}
      <span role="status" className="sr-only">
        {copied && t("copied")}
      </span>
    </Button>
  );
}
