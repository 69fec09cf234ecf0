export const newPassword = {
  label: "New password",
  help: "At least {min} characters of any kind. A few unrelated words are easy to remember and hard to guess.",
  tooShort: "Too short",
  missing: "{count, plural, one {# more character needed.} other {# more characters needed.}}",
  tooEasy: "Too easy to guess",
  avoid: "Avoid “{word}”.",
  commonPattern: "It is made of common words or patterns. Add a few unrelated words.",
  weakness: "{weakness}. Add a few unrelated words.",
  good: "Good",
  goodAdvice: "Add another word to make it stronger.",
  strong: "Strong",
} as const;
