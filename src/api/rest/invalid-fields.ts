import { AppError } from "@/lib/app-error";

/** An error that lists problems by field, parameter or header. */
export const invalidFields = (fieldErrors: Record<string, string[]>) =>
  new AppError("BAD_REQUEST", "Some fields are not valid.", { fieldErrors });
