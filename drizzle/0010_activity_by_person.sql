DROP INDEX `idx_activity_org_created` ON `activity_logs`;--> statement-breakpoint
CREATE INDEX `idx_activity_org_created` ON `activity_logs` (`organization_id`,`created_at`,`actor_id`);