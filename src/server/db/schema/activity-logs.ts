import { bigint, index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, organizationId, originColumns } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { apiKeys } from "./api-keys";
import { organization } from "./organization";
import { user } from "./user";

/** Who changed what, written in the same transaction as the change. */
export const activityLogs = mysqlTable(
  "activity_logs",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** The person who did it; null if it was an API key, or nobody was signed in. */
    actorId: int({ unsigned: true }),
    /** The API key that did it. */
    apiKeyId: bigint({ mode: "number", unsigned: true }),
    /** `<entity>.<verb>`, for example `product.update`. */
    action: varchar({ length: 64 }).notNull(),
    entityType: varchar({ length: 64 }).notNull(),
    entityId: varchar({ length: 64 }).notNull(),
    before: jsonOf<Record<string, unknown>>(),
    after: jsonOf<Record<string, unknown>>(),
    /**
     * The first entry of the batch that this one belongs to: entries of the same action that were recorded together. Null
     * for the first one itself, and for an entry that is alone.
     */
    leadId: bigint({ mode: "number", unsigned: true }),
    /** What the batch was, for people, such as the file of an import; only in its first entry. */
    batchName: varchar({ length: 255 }),
    ...originColumns,
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_activity_log_id").on(t.id),
    /** Includes the actor, so that counts by day and person are read from the index alone. */
    index("idx_activity_org_created").on(t.organizationId, t.createdAt, t.actorId),
    index("idx_activity_org_entity").on(t.organizationId, t.entityType, t.entityId),
    index("idx_activity_org_lead").on(t.organizationId, t.leadId),
    /** For searches: few entries have a name. */
    index("idx_activity_org_batch_name").on(t.organizationId, t.batchName),
    index("idx_activity_org_actor").on(t.organizationId, t.actorId),
    index("idx_activity_org_api_key").on(t.organizationId, t.apiKeyId),
    index("idx_activity_org_action").on(t.organizationId, t.action),
    ofOrganization("fk_activity_organization", t, organization),
    inOrganization("fk_activity_actor", t, t.actorId, user),
    inOrganization("fk_activity_api_key", t, t.apiKeyId, apiKeys),
  ],
);
