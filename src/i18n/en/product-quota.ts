export const productQuota = {
  reached:
    "Your organization has reached its limit of {limit, plural, one {{shownLimit} product} other {{shownLimit} products}}.",
  advice: "Delete one to make room, or contact support to raise the limit.",
  scarce:
    "You can add {left, plural, one {1 more product} other {{shownLeft} more products}} (limit: {shownLimit}).",
  scarceAdvice: "Contact support to raise the limit.",
} as const;
