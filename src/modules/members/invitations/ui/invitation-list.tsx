"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { List, ResultCount } from "@/components/lists/list";
import { useListState } from "@/components/lists/use-list-state";
import { useRowKeys } from "@/components/lists/use-row-keys";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { MailPlus } from "@/components/ui/overview-icons";
import { useUrlState } from "@/hooks/use-url-state";
import { mayGrant } from "@/lib/permissions";
import { invitationParams, serializeInvitationParams } from "@/modules/members/people/ui/list-params";
import { Roles } from "@/modules/members/people/ui/person-badges";
import { useRefreshPeople } from "@/modules/members/people/ui/use-refresh-people";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { Invitation } from "../invitations.schema";

/** The open invitations. */
export function InvitationList() {
  const trpc = useTRPC();
  const { user } = useViewer();
  const refreshPeople = useRefreshPeople();
  const rows = useRowKeys();
  const { params, paging } = useListState({
    state: useUrlState(invitationParams, { history: "push" }),
    urlOf: (state) => serializeInvitationParams("/dashboard/users/invitations", state),
  });
  const query = useQuery(trpc.users.invitations.queryOptions(params, { placeholderData: keepPreviousData }));
  const [toRevoke, setToRevoke] = useState<Invitation | null>(null);
  const outcome = (done: string, failed: string) => ({
    ...outcomeToasts(done, failed),
    onSettled: refreshPeople,
  });
  const resend = useMutation(
    trpc.users.resendInvitation.mutationOptions(outcome("A new link was sent", "No new link was sent")),
  );
  const revoke = useMutation(
    trpc.users.revokeInvitation.mutationOptions(
      outcome("The invitation was revoked", "The invitation was not revoked"),
    ),
  );

  return (
    <>
      <div className="mb-3 flex min-h-8 items-center">
        <ResultCount noun="invitations" query={query} />
      </div>
      <List
        noun="invitations"
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={MailPlus}
            title="No open invitations"
            action={
              <ButtonLink href="/dashboard/users/invite" variant="primary">
                Invite someone
              </ButtonLink>
            }
          >
            People you invite appear here until they join.
          </EmptyState>
        }
      >
        {(invitations) => (
          <ul ref={rows} className="divide-y divide-line">
            {invitations.map((invitation) => (
              <li
                key={invitation.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3"
              >
                <div className="min-w-0 flex-1 basis-64">
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="min-w-0 break-all font-medium">{invitation.email}</span>
                    {invitation.expired && <Badge tone="warning">Expired</Badge>}
                  </p>
                  <p className="mt-0.5 text-subtle text-xs">
                    Sent <DateTime value={invitation.sentAt} />
                    {invitation.invitedByName && ` by ${invitation.invitedByName}`} · expires{" "}
                    <DateTime value={invitation.expiresAt} />
                  </p>
                </div>
                <Roles roles={invitation.roles} />
                {invitation.roles.every((role) => mayGrant(user, role)) && (
                  <div className="flex gap-2">
                    <Button
                      aria-label={`Resend the invitation to ${invitation.email}`}
                      pending={resend.isPending && resend.variables.id === invitation.id}
                      onClick={() => resend.mutate({ id: invitation.id })}
                    >
                      Resend
                    </Button>
                    <Button
                      aria-label={`Revoke the invitation of ${invitation.email}`}
                      onClick={() => setToRevoke(invitation)}
                    >
                      Revoke
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </List>
      <AlertDialog
        open={toRevoke !== null}
        onOpenChange={(open) => !open && setToRevoke(null)}
        title={`Revoke the invitation of ${toRevoke?.email ?? ""}?`}
        description="The link stops working. You can invite this email again at any time."
        confirmLabel="Revoke"
        onConfirm={() => toRevoke && revoke.mutate({ id: toRevoke.id })}
      />
    </>
  );
}
