/** Why something cannot be done at the moment. */
export const service = {
  readOnly: "Nothing can be saved at the moment: the database is read-only. Try again in a while.",
  databaseUnavailable: "The database is not available at the moment. Try again shortly.",
  contention: "Someone else is changing the same data. Try again shortly.",
  partUnavailable: "Part of the service is not available at the moment. Try again shortly.",
  busy: "The service is busy at the moment. Try again shortly.",
  tooManyAtOnce: "Your organization has sent too many requests at once. Try again in a moment.",
  tooManyRequests:
    "Too many requests. Try again in {unit, select, hours {{count, plural, one {# hour} other {# hours}}} minutes {{count, plural, one {# minute} other {# minutes}}} other {{count, plural, one {# second} other {# seconds}}}}.",
  tooManyDownloads:
    "Your organization is already downloading {slots} files. Wait until one has finished, then try again.",
  tooManyNewRecipients:
    "Your organization can email at most {limit} new recipients a day. Send the others tomorrow.",
  tooManyMailsTo: "{email} has received as many emails today as a new recipient may. Try again tomorrow.",
  bucketUnavailable:
    "The storage of files is unavailable at the moment. Nothing has changed. Try again in a minute.",
  storageFull:
    "Your organization has reached its limit of {max} GB of pictures and files. Remove some to make room",
  tooManyPictures: "Too many images are being processed at the moment. Try again in a few seconds.",
  pictureBroken: "The image is damaged or incomplete. Save it again and retry",
  pictureTooManyPixels: "The image has {width} × {height} pixels; the limit is 16 million pixels",
} as const;
