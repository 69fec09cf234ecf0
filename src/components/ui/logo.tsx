/** The logo: separate bars on one base, as organizations share one platform. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g fill="#fff">
        <rect x="7" y="8" width="4.5" height="12" rx="1.25" />
        <rect x="13.75" y="12" width="4.5" height="8" rx="1.25" />
        <rect x="20.5" y="8" width="4.5" height="12" rx="1.25" />
        <rect x="7" y="22" width="18" height="2.5" rx="1.25" />
      </g>
    </svg>
  );
}
