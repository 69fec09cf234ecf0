import { env } from "@/env";

/** For messages that invite people to create a workspace, unless that is closed. */
export const signUpState = () => (env().SIGN_UP_OPEN ? "open" : "closed");
