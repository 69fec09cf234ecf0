import { CopyButton } from "@/components/ui/copy-button";

interface CodeBlockProps {
  /** The label, for people who reach it by keyboard or use a screen reader. */
  label: string;
  code: string;
  /** Of the button. */
  copyLabel: string;
}

/** Text for machines, to look at and to copy. */
export function CodeBlock({ label, code, copyLabel }: CodeBlockProps) {
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <p className="font-medium text-subtle text-xs">{label}</p>
        <CopyButton text={code} label={copyLabel} />
      </div>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-md border border-line bg-muted p-3"
      >
        <pre className="font-mono text-xs leading-5">{code}</pre>
      </section>
    </div>
  );
}
