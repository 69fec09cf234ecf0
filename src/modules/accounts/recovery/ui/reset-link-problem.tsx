import { ButtonLink } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";

const problems: Record<string, { title: string; hint: string }> = {
  LINK_MISSING: {
    title: "Open the link in your email",
    hint: "This page needs the complete link. If you reloaded the page, open the link again: it still works.",
  },
  LINK_USED: {
    title: "This link has already been used",
    hint: "Sign in with the password that was set with it. If that was not you, request a new link now.",
  },
  LINK_EXPIRED: {
    title: "This link is no longer valid",
    hint: "A link expires after one hour, when a newer one is sent, or when the password is changed.",
  },
  LINK_UNKNOWN: {
    title: "This link is not valid here",
    hint: "It is incomplete or belongs to another workspace. Copy the whole link from the email, or request a new one.",
  },
};

/** Why a link does not work, and what to do next. */
export function ResetLinkProblem({ code }: { code: string }) {
  const { title, hint } = problems[code] ?? { title: "This link does not work", hint: "Request a new one." };
  return (
    <div className="flex flex-col gap-4">
      <FocusedAlert tone="warning" title={title}>
        {hint}
      </FocusedAlert>
      <ButtonLink href="/forgot-password" variant="primary" size="large" className="w-full">
        Request a new link
      </ButtonLink>
      <ButtonLink href="/login" variant="ghost" size="large" className="w-full">
        Back to sign-in
      </ButtonLink>
    </div>
  );
}
