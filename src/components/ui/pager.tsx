import { ChevronRight } from "@/components/ui/frame-icons";
import { ChevronLeft } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";

interface PagerProps {
  /** The noun of the list, for screen readers. */
  label: string;
  previous: string;
  next: string;
  /** Absent if there is no such page. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Previous and next buttons for a list without page numbers; nothing if there is only one page. */
export function Pager({ label, previous, next, onPrevious, onNext }: PagerProps) {
  const t = useTranslations("lists");
  if (!onPrevious && !onNext) return null;
  return (
    <nav
      aria-label={t("pagesOf", { label })}
      className="flex justify-end gap-2 border-line border-t px-4 py-2"
    >
      <Button disabled={!onPrevious} onClick={onPrevious}>
        <ChevronLeft aria-hidden />
        {previous}
      </Button>
      <Button disabled={!onNext} onClick={onNext}>
        {next}
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
