"use client";

import { useEffect, useRef } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Handoff } from "../sign-up.schema";

/** Posts the one-time token to the new workspace, so that it stands in no address; the button is for where that fails. */
export function HandoffForm({ handoff, organizationName }: { handoff: Handoff; organizationName: string }) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.submit();
  }, []);

  return (
    <form ref={form} method="post" action={handoff.handoffUrl}>
      <input type="hidden" name="token" value={handoff.handoffToken} />
      <p role="status" className="mb-4 text-subtle">
        {organizationName} is ready. You are taken to your workspace.
      </p>
      <SubmitButton size="large">Continue to your workspace</SubmitButton>
    </form>
  );
}
