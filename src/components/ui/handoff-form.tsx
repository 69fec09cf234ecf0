"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Handoff } from "@/lib/handoff";
import { SubmitButton } from "./submit-button";

interface HandoffFormProps {
  handoff: Handoff;
  label: string;
  /** What happens next. */
  children: ReactNode;
}

/** Posts the one-time token to another workspace, so that it is part of no URL; the button is a fallback. */
export function HandoffForm({ handoff, label, children }: HandoffFormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.submit();
  }, []);

  return (
    <form ref={form} method="post" action={handoff.handoffUrl}>
      <input type="hidden" name="token" value={handoff.handoffToken} />
      <p role="status" className="mb-4 text-subtle">
        {children}
      </p>
      <SubmitButton size="large">{label}</SubmitButton>
    </form>
  );
}
