import { ButtonLink } from "@/components/ui/button-link";
import { LinkProblem, type LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";

const problems: LinkProblems = {
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
  return (
    <LinkProblem code={code} problems={problems} advice="Request a new one.">
      <ButtonLink href="/forgot-password" variant="primary" size="large" className="w-full">
        Request a new link
      </ButtonLink>
      <ButtonLink href="/login" variant="ghost" size="large" className="w-full">
        Back to sign-in
      </ButtonLink>
    </LinkProblem>
  );
}
