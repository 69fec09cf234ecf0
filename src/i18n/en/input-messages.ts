/** What is wrong with a field whose schema has no message of its own; developers of API clients read these. */
export const inputMessages = {
  theInput: "The input",
  required: "{field} is required",
  empty: "{field} cannot be empty",
  invalid: "{field} is not valid",
  unknownFields: "Unknown field: {names}",
  oneOf: "{field} must be one of {values}",
  exactly: "{field} must be {value}",
  types: {
    string: "{field} must be text",
    number: "{field} must be a number",
    int: "{field} must be a whole number",
    boolean: "{field} must be true or false",
    array: "{field} must be a list",
    object: "{field} must be an object",
    other: "{field} must be of another type",
  },
  formats: {
    date: "{field} must be a date such as 2026-11-24",
    datetime: "{field} must be a time such as 2026-11-24T16:30:00.000Z",
    uuid: "{field} must be a UUID",
    email: "{field} must be an email address",
    base64: "{field} must be in Base64",
  },
  characters: {
    tooFew: "{field} needs at least {count} characters",
    tooMany: "{field} can have at most {count, plural, one {{shown} character} other {{shown} characters}}",
  },
  entries: {
    tooFew: "{field} needs at least {count} entries",
    tooMany: "{field} can have at most {count, plural, one {{shown} entry} other {{shown} entries}}",
  },
  numbers: {
    atLeast: "{field} must be at least {limit}",
    moreThan: "{field} must be more than {limit}",
    atMost: "{field} can be at most {limit}",
    lessThan: "{field} must be less than {limit}",
  },
} as const;
