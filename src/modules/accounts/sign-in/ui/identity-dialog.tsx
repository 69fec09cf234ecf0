"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useTranslations } from "@/i18n/translations";
import { appErrorOf } from "@/trpc/errors";
import { IdentityForm } from "./identity-form";

interface PasswordQuestionProps {
  title: string;
  submitLabel: string;
}

interface Question {
  answer: (password: string) => Promise<void>;
  giveUp: () => void;
}

/** Asks for the password in a dialog over a form, before a change that affects everyone. `dialog` must be rendered. */
export function usePasswordQuestion({ title, submitLabel }: PasswordQuestionProps) {
  const t = useTranslations("identity");
  const [question, setQuestion] = useState<Question | null>(null);

  /**
   * Calls `change` with the password, and again if that was wrong. Null if the person gives up; rejects with any other
   * API error.
   */
  const withPassword = <Result,>(change: (password: string) => Promise<Result>) =>
    new Promise<Result | null>((resolve, reject) => {
      setQuestion({
        async answer(password) {
          try {
            resolve(await change(password));
          } catch (error) {
            // The dialog shows it, and stays open.
            if (appErrorOf(error)?.fieldErrors?.password) throw error;
            reject(error);
          }
          setQuestion(null);
        },
        giveUp() {
          resolve(null);
          setQuestion(null);
        },
      });
    });

  const dialog = (
    <Dialog
      open={question !== null}
      onOpenChange={(isOpen) => !isOpen && question?.giveUp()}
      title={title}
      description={t("description")}
    >
      <IdentityForm
        needsCode={false}
        submitLabel={submitLabel}
        onSubmit={async ({ password }) => question?.answer(password)}
        onCancel={() => question?.giveUp()}
      />
    </Dialog>
  );
  return { withPassword, dialog };
}
