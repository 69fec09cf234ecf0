import { ButtonAnchor } from "./button";

/** To sign in without leaving what is typed on this page. */
export function SignInLink() {
  return (
    <ButtonAnchor href="/login" target="_blank" rel="noopener">
      Sign in in a new tab
    </ButtonAnchor>
  );
}
