"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChevronRight, X } from "@/components/ui/frame-icons";
import { Circle } from "@/components/ui/overview-icons";
import { CircleCheck } from "@/components/ui/page-icons";
import { RowLink } from "@/components/ui/text-link";
import { usePreferences } from "@/hooks/preferences";
import { useTranslations } from "@/i18n/translations";
import type { GettingStarted as Steps } from "../dashboard.schema";

const steps = [
  {
    key: "emailVerified",
    href: "/dashboard/settings/profile",
  },
  {
    key: "products",
    href: "/dashboard/products/import",
  },
  {
    key: "people",
    href: "/dashboard/users/invite",
  },
  {
    key: "branding",
    href: "/dashboard/settings/branding",
  },
  {
    key: "secondFactor",
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
  const t = useTranslations("dashboard");
  const setPreferences = usePreferences((state) => state.set);
  const shown = stepsOf(done);
  return (
    <Card
      title={t("gettingStarted.title")}
      action={
        <span className="flex items-center gap-2 text-subtle">
          {t("gettingStarted.progress", {
            done: String(shown.filter(({ isDone }) => isDone).length),
            steps: String(shown.length),
          })}
          <Button
            variant="ghost"
            size="icon"
            className="-mr-2"
            aria-label={t("gettingStarted.dismiss")}
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
        {shown.map(({ key, href, isDone }) => (
          <li key={key} className="relative flex items-center gap-3 px-4 py-3 hover:bg-muted/60">
            {isDone ? (
              <CircleCheck aria-hidden className="size-5 shrink-0 text-success-text" />
            ) : (
              <Circle aria-hidden className="size-5 shrink-0 text-control" />
            )}
            <div className="min-w-0 flex-1">
              <RowLink href={href} className={isDone ? "text-subtle" : undefined}>
                {t(`gettingStarted.steps.${key}`)}
                <span className="sr-only">
                  {" "}
                  {isDone ? t("gettingStarted.done") : t("gettingStarted.toDo")}
                </span>
              </RowLink>
              {!isDone && <p className="text-subtle">{t(`gettingStarted.help.${key}`)}</p>}
            </div>
            {!isDone && <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle" />}
          </li>
        ))}
      </ol>
    </Card>
  );
}
