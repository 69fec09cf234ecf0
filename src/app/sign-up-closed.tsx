import "server-only";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";

/** Where new workspaces come from if nobody can sign up. */
export function SignUpClosed() {
  const { SUPPORT_EMAIL } = env();
  return (
    <>
      New workspaces are created by the operator of this service.
      {SUPPORT_EMAIL && (
        <>
          {" "}
          To get one, write to <TextAnchor href={`mailto:${SUPPORT_EMAIL}`}>{SUPPORT_EMAIL}</TextAnchor>
        </>
      )}
    </>
  );
}
