import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CircleCheck } from "@/components/ui/page-icons";

const titleOf = (sent: number) => (sent === 1 ? "1 person was invited" : `${sent} people were invited`);

/** Shown when everyone in the list has been invited. */
export function AllSent({ sent, onAgain }: { sent: number; onAgain: () => void }) {
  return (
    <Card role="status">
      <EmptyState
        icon={CircleCheck}
        title={titleOf(sent)}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Button onClick={onAgain}>Invite others</Button>
            <ToOpenInvitations />
          </div>
        }
      >
        Their links expire in seven days.
      </EmptyState>
    </Card>
  );
}

/** Shown when some have been invited, above the remaining rows. */
export function SomeSent({ sent, left }: { sent: number; left: number }) {
  return (
    <Alert tone="success" title={titleOf(sent)} action={<ToOpenInvitations />}>
      {left === 1 ? "This row was" : `These ${left} rows were`} skipped.
    </Alert>
  );
}

function ToOpenInvitations() {
  return (
    <ButtonLink href="/dashboard/users/invitations" variant="primary">
      View open invitations
    </ButtonLink>
  );
}
