/** The ending of a name, in lower case, with its dot; "" without one. */
export const endingOf = (name: string) => /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? "";

/** What people call the type of a file: the ending of its name. */
export const fileTypeOf = (name: string): string => endingOf(name).slice(1).toUpperCase();
