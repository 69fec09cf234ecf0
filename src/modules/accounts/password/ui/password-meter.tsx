"use client";

import { useEffect, useState } from "react";
import { useDebounced } from "@/hooks/use-debounced";
import { type Translator, useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { minPasswordCharacters, ownWordIn, type PasswordOwner, passwordLength } from "@/lib/password-policy";
import { estimateStrength, isGuessable, type Strength } from "@/lib/password-strength";

const steps = [1, 2, 3, 4];

const lookOfFill = ["bg-danger", "bg-danger", "bg-warning-text", "bg-success-text", "bg-success-text"];

interface PasswordMeterProps {
  password: string;
  owner?: PasswordOwner | undefined;
}

/** The strength of a password, as a bar and in words that screen readers announce once typing pauses. */
export function PasswordMeter({ password, owner = {} }: PasswordMeterProps) {
  const t = useTranslations("newPassword");
  const settled = useDebounced(password, 250);
  const strength = useStrength(settled);
  const rating = password && settled && strength ? rate(settled, strength, owner, t) : null;
  return (
    <div className="mt-2">
      <div aria-hidden className="flex gap-1">
        {steps.map((step) => (
          <span
            key={step}
            className={cn(
              "h-1 flex-1 rounded-full bg-line transition-colors",
              rating && step <= rating.filled && lookOfFill[rating.filled],
            )}
          />
        ))}
      </div>
      <p aria-live="polite" className="mt-1.5 min-h-4 text-xs">
        {rating && (
          <>
            <span className="font-medium">{rating.title}.</span>{" "}
            <span className="text-subtle">{rating.advice}</span>
          </>
        )}
      </p>
    </div>
  );
}

function rate(password: string, strength: Strength, owner: PasswordOwner, t: Translator<"newPassword">) {
  const missing = minPasswordCharacters - passwordLength(password);
  const ownWord = ownWordIn(password, owner);
  if (missing > 0) return { filled: 1, title: t("tooShort"), advice: t("missing", { count: missing }) };
  if (ownWord) return { filled: 1, title: t("tooEasy"), advice: t("avoid", { word: ownWord }) };
  if (isGuessable(strength)) {
    const { weakness, score } = strength;
    const advice = weakness === null ? t("commonPattern") : t("weakness", { weakness });
    return { filled: Math.max(1, score), title: t("tooEasy"), advice };
  }
  return strength.score === 3
    ? { filled: 3, title: t("good"), advice: t("goodAdvice") }
    : { filled: 4, title: t("strong"), advice: "" };
}

/** Null until the estimate is ready; without one (a lost connection) the server decides. */
function useStrength(password: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (password) {
      estimateStrength(password).then(
        (estimate) => isCurrent && setStrength(estimate),
        () => isCurrent && setStrength(null),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [password]);
  return strength;
}
