export const accentChecks = {
  notAColor: "Enter a color as # and six hex digits, such as #2458d6",
  hardToRead: "White text is hard to read on this color. The nearest shade that works is {color}",
} as const;
