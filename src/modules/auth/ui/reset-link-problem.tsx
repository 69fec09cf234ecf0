import Link from "next/link";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";

const problems: Record<string, { title: string; hint: string }> = {
  LINK_MISSING: {
    title: "Open the link from your mail",
    hint: "This page needs all of it. If you reloaded the page, open the link once more: it still works.",
  },
  LINK_USED: {
    title: "This link was used already",
    hint: "Sign in with the password that was set with it. If that was not you, get a new link at once.",
  },
  LINK_EXPIRED: {
    title: "This link is no longer valid",
    hint: "A link is good for one hour, until a newer one is sent or the password is changed.",
  },
  LINK_UNKNOWN: {
    title: "This link does not work here",
    hint: "It is not complete, or it belongs to another workspace. Copy the whole address from the mail, or get a new link.",
  },
};

/** Why a link does not work, and what to do next. */
export function ResetLinkProblem({ code }: { code: string }) {
  const { title, hint } = problems[code] ?? { title: "This link does not work", hint: "Get a new one." };
  return (
    <div className="flex flex-col gap-4">
      <FocusedAlert tone="warning" title={title}>
        {hint}
      </FocusedAlert>
      <Button asChild variant="primary" size="large" className="w-full">
        <Link href="/forgot-password">Get a new link</Link>
      </Button>
      <Button asChild variant="ghost" size="large" className="w-full">
        <Link href="/login">Back to sign-in</Link>
      </Button>
    </div>
  );
}
