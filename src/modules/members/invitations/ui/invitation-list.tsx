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
import { useTranslations } from "@/i18n/translations";
import { mayGrant } from "@/lib/permissions";
import { invitationParams, serializeInvitationParams } from "@/modules/members/people/ui/list-params";
import { Roles } from "@/modules/members/people/ui/person-badges";
import { useRefreshPeople } from "@/modules/members/people/ui/use-refresh-people";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { Invitation } from "../invitations.schema";

/** The open invitations. */
export function InvitationList() {
  const t = useTranslations("invitations");
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
    trpc.users.resendInvitation.mutationOptions(outcome(t("resent"), t("notResent"))),
  );
  const revoke = useMutation(
    trpc.users.revokeInvitation.mutationOptions(outcome(t("revoked"), t("notRevoked"))),
  );

  return (
    <>
      <div className="mb-3 flex min-h-8 items-center">
        <ResultCount noun={t("noun")} query={query} />
      </div>
      <List
        noun={t("noun")}
        query={query}
        {...paging}
        empty={
          <EmptyState
            icon={MailPlus}
            title={t("noneOpen")}
            action={
              <ButtonLink href="/dashboard/users/invite" variant="primary">
                {t("inviteSomeone")}
              </ButtonLink>
            }
          >
            {t("noneOpenHint")}
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
                    {invitation.expired && <Badge tone="warning">{t("expired")}</Badge>}
                  </p>
                  <p className="mt-0.5 text-subtle text-xs">
                    <Sent invitation={invitation} />
                  </p>
                </div>
                <Roles roles={invitation.roles} />
                {invitation.roles.every((role) => mayGrant(user, role)) && (
                  <div className="flex gap-2">
                    <Button
                      aria-label={t("resendTo", { email: invitation.email })}
                      pending={resend.isPending && resend.variables.id === invitation.id}
                      onClick={() => resend.mutate({ id: invitation.id })}
                    >
                      {t("resend")}
                    </Button>
                    <Button
                      aria-label={t("revokeOf", { email: invitation.email })}
                      onClick={() => setToRevoke(invitation)}
                    >
                      {t("revoke")}
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
        title={t("revokeTitle", { email: toRevoke?.email ?? "" })}
        description={t("revokeHint")}
        confirmLabel={t("revoke")}
        onConfirm={() => toRevoke && revoke.mutate({ id: toRevoke.id })}
      />
    </>
  );
}

function Sent({ invitation: { sentAt, expiresAt, invitedByName } }: { invitation: Invitation }) {
  const t = useTranslations("invitations");
  const dates = {
    sentAt: () => <DateTime value={sentAt} />,
    expiresAt: () => <DateTime value={expiresAt} />,
  };
  return invitedByName ? t.rich("sentBy", { ...dates, name: invitedByName }) : t.rich("sent", dates);
}
