/** What is wrong with a request, whatever it asks for. */
export const requests = {
  invalidFields: "Some fields are not valid.",
  internal: "Internal server error",
  noSuchEndpoint: "There is no such API endpoint.",
  allowedMethods: "Allowed methods: {methods}.",
  otherTenant: "The tenant in the request differs from that of its host.",
  body: {
    tooLarge: "The body can have at most {max}.",
    mediaType: "Send the body as {mediaType}.",
    encoded: "Send the body without a Content-Encoding, uncompressed.",
    ended: "The request ended before its body was complete.",
    notUtf8: "The body is not valid UTF-8.",
    notJson: "The body is not valid JSON.",
    notAnObject: "The body must be a JSON object.",
    notTaken: "This endpoint takes no body. Use query parameters.",
  },
  parameters: {
    unknown: "Unknown parameter",
    unknownField: "Unknown field",
    repeated: "Send this parameter only once",
    notANumber: "This must be a number",
    notABoolean: "This must be true or false",
    inPath: "This is already in the path",
  },
  version: {
    required: "Send the version you are changing: its ETag in If-Match, or the field version.",
    differs: "This version differs from that in If-Match",
    malformed: 'Send the ETag of what you are changing, such as "42-7.…", several ETags, or *',
    onlyWeak: "If-Match has only weak ETags (W/…), which never match. Send the ETag as you received it.",
    notCurrent: "If-Match does not have the current version. Read it again and retry.",
  },
  idempotency: {
    notSupported:
      "Idempotency-Key is not supported here: the request can be repeated safely, or its response is a secret",
    malformed: "Use 1 to 255 printable ASCII characters without spaces",
    overtaken: "The same request was sent again and has overtaken this one.",
    otherRequest: "This Idempotency-Key has already been used with another request.",
    inProgress: "The same request is still in progress.",
    responseLost: "This request was carried out, but its response was lost.",
  },
} as const;
