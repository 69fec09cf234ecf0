/**
 * The tokens of globals.css for each theme: a preview shows both at once, while the page has one. A test keeps them in
 * sync.
 */
export const previewThemes = {
  light: {
    colorScheme: "light",
    "--color-canvas": "oklch(0.985 0.002 260)",
    "--color-surface": "oklch(1 0 0)",
    "--color-muted": "oklch(0.962 0.003 260)",
    "--color-line": "oklch(0.915 0.005 260)",
    "--color-foreground": "oklch(0.215 0.014 260)",
    "--color-subtle": "oklch(0.475 0.016 260)",
  },
  dark: {
    colorScheme: "dark",
    "--color-canvas": "oklch(0.165 0.006 260)",
    "--color-surface": "oklch(0.195 0.007 260)",
    "--color-muted": "oklch(0.255 0.009 260)",
    "--color-line": "oklch(0.285 0.009 260)",
    "--color-foreground": "oklch(0.945 0.004 260)",
    "--color-subtle": "oklch(0.725 0.012 260)",
  },
} as const;
