"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useLinkToken } from "@/hooks/use-link-token";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import type { LinkProblems } from "./link-problem";

interface LinkConfirmationProps<Data> {
  mutation: {
    mutate: (input: { token: string }) => void;
    data: Data | undefined;
    error: unknown;
    isPending: boolean;
  };
  /** The codes after which retrying is useless. */
  problems: LinkProblems;
  /** The title of any other problem. */
  failure: string;
  submitLabel: string;
  done: { title: string; text: (data: Data) => string };
  /** The page to go to once there is nothing left to confirm. */
  next?: ReactNode;
}

/** The page of a link that is confirmed at the press of a button: otherwise, link scanners would use it up. */
export function LinkConfirmation<Data>(props: LinkConfirmationProps<Data>) {
  const { mutation, problems, failure, submitLabel, done, next } = props;
  const { mutate, data, error, isPending } = mutation;
  const token = useLinkToken();
  const code = token === null ? "LINK_UNKNOWN" : appErrorOf(error)?.code;
  const problem =
    code || error ? (problems[code ?? ""] ?? { title: failure, hint: errorMessage(error) }) : null;
  const isOver = data !== undefined || (code !== undefined && code in problems);
  return (
    <>
      {data !== undefined && (
        <FocusedAlert tone="success" title={done.title}>
          {done.text(data)}
        </FocusedAlert>
      )}
      {problem && <FocusedAlert title={problem.title}>{problem.hint}</FocusedAlert>}
      <div className="mt-5">
        {isOver ? (
          next
        ) : (
          <Button
            variant="primary"
            size="large"
            pending={isPending}
            disabled={!token}
            onClick={() => mutate({ token: token ?? "" })}
          >
            {submitLabel}
          </Button>
        )}
      </div>
    </>
  );
}
