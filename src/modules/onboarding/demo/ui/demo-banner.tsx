import { ButtonAnchor } from "@/components/ui/button";
import { CircleAlert } from "@/components/ui/page-icons";
import { dateTimeFormat } from "@/lib/formatters";

interface DemoBannerProps {
  /** Unix milliseconds. */
  until: number;
  locale: string;
  timeZone: string;
  signUpUrl: string;
}

/** Says on every page of a demo until when it lives. Made on the server, so that no page loads a script for it. */
export function DemoBanner({ until, locale, timeZone, signUpUrl }: DemoBannerProps) {
  const end = dateTimeFormat(locale, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });
  return (
    <section
      aria-label="Demo"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-warning-line bg-warning-soft px-3 py-2.5 text-warning-text"
    >
      <CircleAlert aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        <strong className="font-semibold">This is a demo, yours alone.</strong> It ends on{" "}
        <time dateTime={new Date(until).toISOString()} className="whitespace-nowrap">
          {end.format(until)}
        </time>
        ; everything in it is deleted then.
      </p>
      <ButtonAnchor href={signUpUrl} className="border-warning-line">
        Create your own workspace
      </ButtonAnchor>
    </section>
  );
}
