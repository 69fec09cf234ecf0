/** The tags of the REST API, in the order of its documentation. */
export const apiTags = {
  Authentication: "Sign in, renew tokens, sign out, and manage own sessions.",
  Profile: "Read and change own profile.",
  Products: "Manage the product catalog, its trash and the history of each product.",
  Categories: "Manage the tree of categories of products.",
  "Custom fields": "Manage the fields that the organization has given its products.",
  "Product imports":
    "Import products from a file: start an import, upload rows in batches, review it, and apply it.",
  Users: "Manage the users of the organization.",
  Invitations: "Invite users, and manage open invitations.",
  Organization: "Manage the details, branding and security settings of the organization.",
  Search: "Find products and users at once.",
  "Saved views": "Save search, filters and columns of lists.",
  "Security events": "Review sign-ins, failed attempts and changes of security settings.",
  Activity: "Read who changed what in the organization, and when.",
  Dashboard: "Read statistics of the organization.",
  "API keys": "Manage the API keys of the organization.",
  Platform: "Manage the organizations on the platform. For superusers, on the platform's own host.",
} as const;
export type ApiTag = keyof typeof apiTags;

/** The REST route of a procedure. Everything else, such as input, output and permission, comes from the procedure. */
export interface RestRoute {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /**
   * Below /api/v1. Each `{name}` is a field of the input; the other fields come in the query (GET, DELETE) or the body.
   */
  path: `/${string}`;
  tag: ApiTag;
  /** The summary, as an imperative: "Disable a user". */
  summary: string;
  /** The description: what else clients need to know. */
  description?: string;
  /**
   * The URL of the created resource; `{id}` or `{thing.id}` are taken from the response. Responds with 201 and
   * Location.
   */
  created?: `/${string}`;
  /** Responses have a `version`, which becomes part of the ETag. If the input has one too, If-Match can replace it. */
  versioned?: true;
  /** A POST without Idempotency-Key: its response is a secret that must not be stored, or repeating it is harmless. */
  repeatable?: true;
}

/**
 * Describes the routes of one tag: `const rest = restRoutes("Products")`, then
 * `.meta(rest("GET", "/products", "List products"))`.
 */
export const restRoutes =
  (tag: ApiTag) =>
  (
    method: RestRoute["method"],
    path: RestRoute["path"],
    summary: string,
    details: Omit<RestRoute, "method" | "path" | "summary" | "tag"> = {},
  ): { rest: RestRoute } => ({ rest: { method, path, tag, summary, ...details } });
