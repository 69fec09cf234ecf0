import { z } from "zod";

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

/** The default messages of zod, for schemas without their own: developers who call the API read them. */
z.config({
  customError(issue) {
    const field = nameOf(issue.path);
    switch (issue.code) {
      case "invalid_type":
        if (issue.input === undefined) return `${field} is required`;
        return `${field} must be ${kinds[issue.expected] ?? "of another type"}`;
      case "invalid_union":
        return issue.input === undefined ? `${field} is required` : undefined;
      case "invalid_value": {
        if (issue.input === undefined) return `${field} is required`;
        const { values } = issue;
        return `${field} must be ${values.length > 1 ? "one of " : ""}${values.join(", ")}`;
      }
      default:
        return undefined;
    }
  },
});

const spelled: Record<string, string> = { id: "ID", ids: "IDs", sku: "SKU", totp: "Code", url: "URL" };

/** "First name" for `firstName`: the last name of the path. */
function nameOf(path: PropertyKey[] = []): string {
  const name = path.findLast((part) => typeof part === "string");
  if (name === undefined) return "The input";
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spelled[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
