"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChevronRight, X } from "@/components/ui/frame-icons";
import { Circle } from "@/components/ui/overview-icons";
import { CircleCheck } from "@/components/ui/page-icons";
import { RowLink } from "@/components/ui/text-link";
import { usePreferences } from "@/hooks/preferences";
import type { GettingStarted as Steps } from "../dashboard.schema";

const steps = [
  {
    key: "emailVerified",
    title: "Verify your email address",
    help: "Use the link we emailed you. Then you can invite other people.",
    href: "/dashboard/settings/profile",
  },
  {
    key: "products",
    title: "Add your products",
    help: "Import a file, or create your first product.",
    href: "/dashboard/products/import",
  },
  {
    key: "people",
    title: "Invite people",
    help: "Colleagues and clients, each with a role.",
    href: "/dashboard/users/invite",
  },
  {
    key: "branding",
    title: "Add your branding",
    help: "Your logo and color on every page and in emails.",
    href: "/dashboard/settings/branding",
  },
  {
    key: "secondFactor",
    title: "Set up two-factor authentication",
    help: "Protects your account even if your password is stolen.",
    href: "/dashboard/settings/security",
  },
] as const;

/** The onboarding steps of the organization, and how many are done. */
const stepsOf = (done: Steps) =>
  steps.flatMap((step) => {
    const isDone = done[step.key];
    return isDone === null ? [] : [{ ...step, isDone }];
  });

/** True until all steps are done, or the list was dismissed on this device. */
export function useIsGettingStarted(done: Steps | null): done is Steps {
  const isHidden = usePreferences(({ firstSteps }) => firstSteps) === "hidden";
  return done !== null && !isHidden && stepsOf(done).some(({ isDone }) => !isDone);
}

/** The onboarding steps of a new organization. */
export function GettingStarted({ done }: { done: Steps }) {
  const setPreferences = usePreferences((state) => state.set);
  const shown = stepsOf(done);
  return (
    <Card
      title="Getting started"
      action={
        <span className="flex items-center gap-2 text-subtle">
          {shown.filter(({ isDone }) => isDone).length} of {shown.length} done
          <Button
            variant="ghost"
            size="icon"
            className="-mr-2"
            aria-label="Dismiss getting started"
            onClick={() => {
              setPreferences({ firstSteps: "hidden" });
              // The focused element is gone.
              document.getElementById("content")?.focus();
            }}
          >
            <X aria-hidden />
          </Button>
        </span>
      }
      className="mb-4"
    >
      <ol className="divide-y divide-line">
        {shown.map(({ key, title, help, href, isDone }) => (
          <li key={key} className="relative flex items-center gap-3 px-4 py-3 hover:bg-muted/60">
            {isDone ? (
              <CircleCheck aria-hidden className="size-5 shrink-0 text-success-text" />
            ) : (
              <Circle aria-hidden className="size-5 shrink-0 text-control" />
            )}
            <div className="min-w-0 flex-1">
              <RowLink href={href} className={isDone ? "text-subtle" : undefined}>
                {title}
                <span className="sr-only">{isDone ? " (done)" : " (to do)"}</span>
              </RowLink>
              {!isDone && <p className="text-subtle">{help}</p>}
            </div>
            {!isDone && <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle" />}
          </li>
        ))}
      </ol>
    </Card>
  );
}
