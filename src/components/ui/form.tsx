import type { ComponentProps, SyntheticEvent } from "react";
import type { Problem } from "@/trpc/use-save";
import { ProblemAlert } from "./problem-alert";

interface FormProps extends Omit<ComponentProps<"form">, "onSubmit" | "method"> {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => unknown;
  /** Why its values were not saved. */
  problem?: Problem | null;
  problemClassName?: string;
}

/**
 * A form submitted by script: its method is POST, so that a submission before the script has loaded never puts values
 * into the URL.
 */
export function Form({ onSubmit, problem = null, problemClassName, children, ...props }: FormProps) {
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit(event);
      }}
      {...props}
    >
      <ProblemAlert problem={problem} className={problemClassName} />
      {children}
    </form>
  );
}
