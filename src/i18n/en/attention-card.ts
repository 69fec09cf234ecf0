export const attentionCard = {
  title: "Needs attention",
  nothing: "Nothing needs your attention.",
} as const;
