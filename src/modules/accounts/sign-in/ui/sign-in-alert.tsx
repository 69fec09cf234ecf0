import { Alert } from "@/components/ui/alert";
import { TextAnchor } from "@/components/ui/text-anchor";
import { Countdown } from "./countdown";

/** In the form that `decodeSignInError` reads. */
export interface SignInProblem {
  code: string;
  retryAfterSeconds?: number;
}

const texts: Record<string, { title: string; hint: string }> = {
  INVALID_CREDENTIALS: {
    title: "Email or password is wrong",
    hint: "Check both and try again. Passwords are case-sensitive.",
  },
  OFFLINE: {
    title: "You are offline",
    hint: "Sign in when you are back online.",
  },
  TENANT_SUSPENDED: {
    title: "This workspace is suspended",
    hint: "Nobody can sign in until it is reactivated. Ask your administrator.",
  },
  SERVICE_UNAVAILABLE: {
    title: "Sign-in is temporarily unavailable",
    hint: "Your password is not the problem. Try again in a moment.",
  },
};

const unexpected = {
  title: "Could not sign in",
  hint: "The server could not be reached or did not respond as expected. Try again in a moment.",
};

/** Says why the sign-in failed, and what to do about it. */
export function SignInAlert({ problem }: { problem: SignInProblem }) {
  const { code, retryAfterSeconds = 60 } = problem;
  if (code === "TOO_MANY_REQUESTS") {
    return (
      <Alert title="Too many attempts">
        Sign-in is paused, even with the right password.{" "}
        <Countdown key={retryAfterSeconds} seconds={retryAfterSeconds} /> Or{" "}
        <TextAnchor href="/forgot-password">choose a new password</TextAnchor>: this unlocks your account
        right away.
      </Alert>
    );
  }
  const { title, hint } = texts[code] ?? unexpected;
  return <Alert title={title}>{hint}</Alert>;
}
