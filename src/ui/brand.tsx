/** The sign of Insat: a speech bubble that listens. Decoration; the name stands beside it. */
export function BrandMark({ className = 'size-10' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={className}>
      <path
        fill="var(--color-brand)"
        d="M8 3h24a6 6 0 0 1 6 6v17a6 6 0 0 1-6 6H19.5L11 38.4V32H8a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6Z"
      />
      <path
        fill="none"
        stroke="var(--color-surface)"
        strokeWidth="2.6"
        strokeLinecap="round"
        d="M20 10v15M14 13.5v8M26 13.5v8M9 16.2v2.6M31 16.2v2.6"
      />
    </svg>
  )
}
