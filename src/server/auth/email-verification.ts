import { userDetails } from "@/server/db/schema";

/** What tells whether an email is verified, of the details of a person, joined if there are any. */
export const verification = { detailsOf: userDetails.userId, emailVerifiedAt: userDetails.emailVerifiedAt };

/** A person from an existing database may have no details: their email was in use before verification links existed. */
export const isEmailVerified = ({
  detailsOf,
  emailVerifiedAt,
}: {
  detailsOf: number | null;
  emailVerifiedAt: Date | null;
}): boolean => detailsOf === null || emailVerifiedAt !== null;
