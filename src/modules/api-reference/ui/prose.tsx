/** Text from the document: paragraphs, with code in backticks. */
export function Prose({ text = "" }: { text?: string | undefined }) {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className="max-w-prose text-pretty">
        <Inline text={paragraph} />
      </p>
    ));
}

/** Like `Prose`, within a line. */
export function Inline({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
      <code key={index} className="break-words rounded bg-muted px-1 font-mono text-[0.9em]">
        {part}
      </code>
    ),
  );
}
