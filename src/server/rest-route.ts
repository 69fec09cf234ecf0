/** What the operations of the REST API are sorted by, in the order of its documentation. */
export const apiTags = {
  Authentication: "Signing in, renewing tokens and signing out; the signed-in person.",
  Profile: "What people change about themselves.",
  Products: "The catalogue of the organization, its trash, and the history of each product.",
  "Product imports": "A file of products on its way in: begun, staged in portions, looked at, applied.",
  Users: "The people of the organization.",
  Invitations: "People who were asked to join.",
  Organization: "What the organization is called, how it looks, and what it decides about its security.",
  "Saved views": "States of lists that a person keeps.",
  "Security events": "Sign-ins, refusals and changes of rules, for those who watch over them.",
  Activity: "What was changed in the organization, when and by whom.",
  Dashboard: "Figures of the organization.",
  "API keys": "What programs of the organization sign in with.",
  Platform: "The organizations of the platform. For superusers, on the platform's own host.",
} as const;
export type ApiTag = keyof typeof apiTags;

/** How a procedure is reached over REST. All else, such as input, output and permission, is the procedure's own. */
export interface RestRoute {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1. Each `{name}` is a field of the input; the others come in the query of GET and DELETE, or the body. */
  path: `/${string}`;
  tag: ApiTag;
  /** What it does, in a few words. */
  summary: string;
  /** What else is to be known. */
  description?: string;
  /** Makes something that is found here, `{id}` or `{thing.id}` being in the answer: 201, and Location says where. */
  created?: `/${string}`;
  /**
   * Answers have a `version`, which becomes part of the ETag; where the input has one, too, If-Match may stand for it.
   */
  versioned?: true;
  /**
   * A POST that takes no Idempotency-Key: its answer is a secret that is not kept, or repeating it does no harm.
   */
  repeatable?: true;
}
