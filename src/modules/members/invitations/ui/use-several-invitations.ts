import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "@/i18n/translations";
import { useRefreshPeople } from "@/modules/members/people/ui/use-refresh-people";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { type Problem, problemOf } from "@/trpc/use-save";
import {
  type InvitationRow,
  type InvitationRowStatus,
  isSendable,
  refusedInvitations,
} from "../bulk-invitations.schema";

export interface ClassifiedRow extends InvitationRow {
  /** Identifies the row when anything else changes. */
  key: number;
  status: InvitationRowStatus;
}

const plain = ({ email, roles }: InvitationRow): InvitationRow => ({ email, roles });

const classified = (rows: ClassifiedRow[], statuses: InvitationRowStatus[]) =>
  rows.map((row, index) => ({ ...row, status: statuses[index] ?? row.status }));

/** The rows of a bulk invitation with the server's statuses, from the first check until they are sent. */
export function useSeveralInvitations() {
  const t = useTranslations("invitations");
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const check = useMutation(trpc.users.checkInvitations.mutationOptions());
  const invite = useMutation(trpc.users.inviteMany.mutationOptions());
  const [rows, setRows] = useState<ClassifiedRow[]>([]);
  const [sent, setSent] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lastLook = useRef(0);

  const explain = (title: string, error: unknown) => setProblem(problemOf(error, title));

  /** Checks the rows; of concurrent checks, the latest counts. False if it failed. */
  async function look(next: ClassifiedRow[]): Promise<boolean> {
    lastLook.current += 1;
    const turn = lastLook.current;
    setProblem(null);
    try {
      const { statuses } = await check.mutateAsync({ rows: next.map(plain) });
      if (turn === lastLook.current) setRows(classified(next, statuses));
      return true;
    } catch (error) {
      if (turn === lastLook.current) explain(t("several.reviewFailed"), error);
      return false;
    }
  }

  /** Shows a change immediately, and then the server's statuses. */
  function change(next: ClassifiedRow[]): void {
    setRows(next);
    if (next.length > 0) void look(next);
  }

  async function send(): Promise<void> {
    const good = rows.filter(({ status }) => isSendable(status));
    setProblem(null);
    try {
      await invite.mutateAsync({ rows: good.map(plain) });
      setSent(sent + good.length);
      // Duplicates of invited rows have been invited by now.
      setRows(rows.filter(({ status }) => !isSendable(status) && status !== "repeated"));
      void refreshPeople();
    } catch (error) {
      const refused = refusedInvitations.safeParse(appErrorOf(error)?.data).data;
      if (!refused) return explain(t("nobodyInvited"), error);
      const changed = classified(good, refused.statuses);
      setRows(rows.map((row) => changed.find(({ key }) => key === row.key) ?? row));
      setProblem({
        title: t("several.nobodyInvitedYet"),
        message: t("several.reviewAgain"),
      });
    }
  }

  return {
    rows,
    /** How many have been invited so far. */
    sent,
    problem,
    isChecking: check.isPending,
    isSending: invite.isPending,
    begin: (found: InvitationRow[]) =>
      look(found.map((row, key) => ({ ...row, key, status: "ok" as const }))),
    setRoles: (key: number, roles: string[]) =>
      change(rows.map((row) => (row.key === key ? { ...row, roles } : row))),
    remove: (key: number) => change(rows.filter((row) => row.key !== key)),
    clear: () => {
      // A response in flight is about rows that are gone.
      lastLook.current += 1;
      setRows([]);
      setSent(0);
      setProblem(null);
    },
    send,
  };
}
