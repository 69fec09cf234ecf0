/** What the operations of the REST API are sorted by, in the order of its documentation. */
export const apiTags = {
  Authentication: "Sign in, renew tokens, sign out, and manage own sessions.",
  Profile: "Read and change own profile.",
  Products: "Manage the product catalogue, its trash and the history of each product.",
  "Product imports":
    "Import products from a file: start an import, upload rows in batches, review it, and apply it.",
  Users: "Manage the users of the organization.",
  Invitations: "Invite users, and manage open invitations.",
  Organization: "Manage the details, branding and security settings of the organization.",
  "Saved views": "Save search, filters and columns of lists.",
  "Security events": "Review sign-ins, failed attempts and changes of security settings.",
  Activity: "Read who changed what in the organization, and when.",
  Dashboard: "Read statistics of the organization.",
  "API keys": "Manage the API keys of the organization.",
  Platform: "Manage the organizations on the platform. For superusers, on the platform's own host.",
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
