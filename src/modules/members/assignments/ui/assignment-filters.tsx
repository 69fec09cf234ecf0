"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { X } from "@/components/ui/frame-icons";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { assignedInput } from "@/modules/members/people/ui/list-params";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";

/** The advisor and sponsor that the list is filtered by. */
export interface Assignments {
  advisorId: number | null;
  sponsorId: number | null;
}

interface AssignmentFiltersProps {
  assignments: Assignments;
  onChange: (assignments: Partial<Assignments>) => void;
}

/**
 * Filters by advisor and sponsor: a toggle for the viewer's own clients, and filters set by links from a person's page.
 */
export function AssignmentFilters({
  assignments: { advisorId, sponsorId },
  onChange,
}: AssignmentFiltersProps) {
  const { user } = useViewer();
  return (
    // On phones, on their own lines.
    <div className="flex w-full flex-wrap gap-2 empty:hidden sm:contents">
      <MyClients
        isOn={advisorId === user.id}
        onChange={(isOn) => onChange({ advisorId: isOn ? user.id : null })}
      />
      {advisorId !== null && advisorId !== user.id && (
        <AssignmentFilter
          assignment="advisorId"
          id={advisorId}
          onRemove={() => onChange({ advisorId: null })}
        />
      )}
      {sponsorId !== null && (
        <AssignmentFilter
          assignment="sponsorId"
          id={sponsorId}
          onRemove={() => onChange({ sponsorId: null })}
        />
      )}
    </div>
  );
}

function MyClients({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const { user } = useViewer();
  const { data } = useQuery(trpc.users.list.queryOptions(assignedInput("advisorId", user.id, 1)));
  if (!isOn && !data?.pagination.total) return null;
  return (
    <Button
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className="aria-pressed:border-link aria-pressed:bg-accent-soft aria-pressed:text-link"
    >
      {t("assigned.own")}
    </Button>
  );
}

interface AssignmentFilterProps {
  assignment: keyof Assignments;
  id: number;
  onRemove: () => void;
}

function AssignmentFilter({ assignment, id, onRemove }: AssignmentFilterProps) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  // Without a response, the viewer may not see that person; the list reveals no more either.
  const { data } = useQuery(trpc.users.byId.queryOptions({ id }));
  const label = t(`assigned.of.${assignment}`, {
    isKnown: data ? "yes" : "no",
    name: data ? fullName(data) : "",
  });
  return (
    <Button
      aria-label={t("assigned.removeFilter", { filter: label })}
      onClick={onRemove}
      className="max-w-full"
    >
      <span className="truncate">{label}</span>
      <X aria-hidden />
    </Button>
  );
}
