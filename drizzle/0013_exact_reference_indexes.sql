CREATE INDEX `idx_auth_session_user` ON `auth_sessions` (`organization_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `idx_one_time_token_user` ON `one_time_tokens` (`organization_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `idx_product_import_row_import` ON `product_import_rows` (`organization_id`,`import_id`);--> statement-breakpoint
CREATE INDEX `idx_product_import_created_by` ON `product_imports` (`organization_id`,`created_by`);--> statement-breakpoint
CREATE INDEX `idx_product_term_product` ON `product_terms` (`organization_id`,`product_id`);--> statement-breakpoint
CREATE INDEX `idx_saved_view_user` ON `saved_views` (`organization_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `idx_security_event_user` ON `security_events` (`organization_id`,`user_id`);--> statement-breakpoint
DROP INDEX `idx_auth_session_org_user` ON `auth_sessions`;--> statement-breakpoint
DROP INDEX `idx_one_time_token_org_user` ON `one_time_tokens`;--> statement-breakpoint
DROP INDEX `idx_product_import_org_creator` ON `product_imports`;--> statement-breakpoint
DROP INDEX `idx_product_term_org_product` ON `product_terms`;
