interface ProgressProps {
  /** What is in progress, for screen readers and above the bar. */
  label: string;
  /** Absent if unknown. */
  value?: number;
  max: number;
  /** The progress, in words. */
  children?: string;
}

/** The progress of a long operation. */
export function Progress({ label, value, max, children }: ProgressProps) {
  const share = value === undefined ? undefined : Math.min(1, max === 0 ? 1 : value / max);
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">{label}</p>
        {children && <p className="text-subtle tabular-nums">{children}</p>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={children}
        className="h-2 overflow-hidden rounded-full bg-muted"
      >
        {share === undefined ? (
          <div className="h-full w-1/3 animate-sweep rounded-full bg-accent" />
        ) : (
          <div
            className="h-full rounded-full bg-accent transition-[width]"
            style={{ width: `${share * 100}%` }}
          />
        )}
      </div>
    </div>
  );
}
