import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { Countdown } from "./countdown";

/** As `decodeSignInError` reads it. */
export interface SignInProblem {
  code: string;
  retryAfterSeconds?: number;
}

const texts: Record<string, { title: string; hint: string }> = {
  INVALID_CREDENTIALS: {
    title: "E-mail or password is wrong",
    hint: "Check both and try again. Passwords distinguish capital and small letters.",
  },
  TENANT_SUSPENDED: {
    title: "This workspace is suspended",
    hint: "Nobody can sign in until it is active again. Ask your administrator.",
  },
  SERVICE_UNAVAILABLE: {
    title: "Sign-in is temporarily unavailable",
    hint: "Your password was not the problem. Try again in a moment.",
  },
};

const unexpected = {
  title: "Sign-in did not work",
  hint: "The server could not be reached or did not answer as expected. Try again in a moment.",
};

/** Says why nobody was signed in, and what to do about it. */
export function SignInAlert({ problem }: { problem: SignInProblem }) {
  const { code, retryAfterSeconds = 60 } = problem;
  if (code === "TOO_MANY_REQUESTS") {
    return (
      <Alert title="Too many attempts">
        Sign-in is paused, also for the right password.{" "}
        <Countdown key={retryAfterSeconds} seconds={retryAfterSeconds} /> Or{" "}
        <Link href="/forgot-password" className="rounded text-link underline underline-offset-4">
          choose a new password
        </Link>
        : that unlocks the account at once.
      </Alert>
    );
  }
  const { title, hint } = texts[code] ?? unexpected;
  return <Alert title={title}>{hint}</Alert>;
}
