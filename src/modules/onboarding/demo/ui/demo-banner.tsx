import { ButtonAnchor } from "@/components/ui/button";
import { CircleAlert } from "@/components/ui/page-icons";
import type { Translator } from "@/i18n/translations";
import { dateTimeFormat } from "@/lib/formatters";

interface DemoBannerProps {
  /** Unix milliseconds. */
  until: number;
  locale: string;
  timeZone: string;
  /** None where sign-up is closed. */
  signUpUrl: string | undefined;
  t: Translator<"demoBanner">;
}

/** Says on every page of a demo until when it lives. Made on the server, so that no page loads a script for it. */
export function DemoBanner({ until, locale, timeZone, signUpUrl, t }: DemoBannerProps) {
  const end = dateTimeFormat(locale, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });
  return (
    <section
      aria-label={t("label")}
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-warning-line bg-warning-soft px-3 py-2.5 text-warning-text"
    >
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        {t.rich("text", {
          strong: (text) => <strong className="font-semibold">{text}</strong>,
          end: () => (
            <time dateTime={new Date(until).toISOString()} className="whitespace-nowrap">
              {end.format(until)}
            </time>
          ),
        })}
      </p>
      {signUpUrl && (
        <ButtonAnchor href={signUpUrl} className="border-warning-line">
          {t("createWorkspace")}
        </ButtonAnchor>
      )}
    </section>
  );
}
