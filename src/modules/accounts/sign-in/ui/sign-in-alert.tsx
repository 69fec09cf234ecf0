import { Alert } from "@/components/ui/alert";
import { TextAnchor } from "@/components/ui/text-anchor";
import { useTranslations } from "@/i18n/translations";
import { Countdown } from "./countdown";

/** In the form that `decodeSignInError` reads. */
export interface SignInProblem {
  code: string;
  retryAfterSeconds?: number;
}

const explained = ["INVALID_CREDENTIALS", "OFFLINE", "TENANT_SUSPENDED", "SERVICE_UNAVAILABLE"] as const;

/** Says why the sign-in failed, and what to do about it. */
export function SignInAlert({ problem }: { problem: SignInProblem }) {
  const t = useTranslations("signIn");
  const { code, retryAfterSeconds = 60 } = problem;
  if (code === "TOO_MANY_REQUESTS") {
    return (
      <Alert title={t("paused.title")}>
        <Pause key={retryAfterSeconds} seconds={retryAfterSeconds} />
      </Alert>
    );
  }
  const known = explained.find((one) => one === code) ?? "unexpected";
  return <Alert title={t(`problems.${known}.title`)}>{t(`problems.${known}.hint`)}</Alert>;
}

function Pause({ seconds }: { seconds: number }) {
  const t = useTranslations("signIn");
  return t.rich("paused.hint", {
    countdown: () => <Countdown seconds={seconds} />,
    reset: (text) => <TextAnchor href="/forgot-password">{text}</TextAnchor>,
  });
}
