"use client";

import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { PopoverButton } from "@/components/ui/popover";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import type { Other } from "@/server/live/visits";
import { nameOf, presentLabel } from "./present-label";

/** On a phone it is one. */
const shownAtOnce = 3;

/** A button with those who look at the same record; it opens the list of them. */
export function PresentPeople({ others }: { others: Other[] }) {
  const t = useTranslations("presence");
  const label = presentLabel(others, t);
  // What is there from the start is not announced.
  const [announced, setAnnounced] = useState("");
  useEffect(() => setAnnounced(label), [label]);
  return (
    <>
      <span aria-live="polite" className="sr-only">
        {announced}
      </span>
      {others.length > 0 && (
        <PopoverButton
          variant="ghost"
          label={t("title")}
          aria-label={t("showEveryone", { label })}
          align="end"
          className="h-auto min-h-8 min-w-0 shrink-0 animate-fade px-1.5 font-normal md:h-auto md:px-1.5"
          content={
            <>
              <span className="flex shrink-0 -space-x-2">
                {others.slice(0, shownAtOnce).map((other, index) => (
                  <PersonAvatar
                    key={keyOf(other)}
                    person={other}
                    className={cn(index > 0 && "max-sm:hidden")}
                  />
                ))}
                <More count={others.length - 1} className="sm:hidden" />
                <More count={others.length - shownAtOnce} className="max-sm:hidden" />
              </span>
              <span className="max-w-64 truncate max-lg:sr-only">{label}</span>
            </>
          }
        >
          {() => (
            <>
              <p className="mb-3 font-semibold">{t("title")}</p>
              <ul className="grid gap-3">
                {others.map((other) => (
                  <li key={keyOf(other)} className="flex items-center gap-3">
                    <PersonAvatar person={other} />
                    <span className="min-w-0">
                      <span className="block break-words font-medium">{nameOf(other, t)}</span>
                      <span className="block text-subtle text-xs">
                        {other.impersonator
                          ? t(`${activityOf(other)}.inSupport`, { name: other.name })
                          : t(`${activityOf(other)}.label`)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </PopoverButton>
      )}
    </>
  );
}

const activityOf = ({ isEditing }: Other) => (isEditing ? "editing" : "viewing");

const keyOf = ({ id, impersonator }: Other) => `${id} ${impersonator ?? ""}`;

function PersonAvatar({ person, className }: { person: Other; className?: string }) {
  return (
    <Avatar
      name={person.impersonator ?? person.name}
      className={cn("ring-2", person.isEditing ? "z-1 ring-accent" : "ring-canvas", className)}
    />
  );
}

function More({ count, className }: { count: number; className: string }) {
  if (count <= 0) return null;
  return (
    <span
      className={cn(
        "inline-flex size-7 items-center justify-center rounded-full bg-muted font-semibold text-2xs ring-2 ring-canvas",
        className,
      )}
    >
      +{count}
    </span>
  );
}
