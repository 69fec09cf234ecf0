CREATE TABLE `api_keys` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`prefix` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`secret_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`previous_secret_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`previous_expires_at` datetime(3),
	`scopes` json NOT NULL,
	`maker_id` int unsigned NOT NULL,
	`expires_at` datetime(3),
	`last_used_at` datetime(3),
	`last_used_ip` varchar(45),
	`revoked_at` datetime(3),
	`version` int unsigned NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `api_keys_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_api_key_id` UNIQUE(`id`),
	CONSTRAINT `unique_api_key_prefix` UNIQUE(`organization_id`,`prefix`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`caller` varchar(32) NOT NULL,
	`key_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`request_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`applied_at` datetime(3),
	`status_code` smallint unsigned,
	`headers` json,
	`body` json,
	`expires_at` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `idempotency_keys_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_idempotency_key_id` UNIQUE(`id`),
	CONSTRAINT `unique_idempotency_key` UNIQUE(`organization_id`,`caller`,`key_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `activity_logs` ADD `api_key_id` bigint unsigned AFTER `actor_id`;--> statement-breakpoint
ALTER TABLE `api_keys` ADD CONSTRAINT `fk_api_key_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `api_keys` ADD CONSTRAINT `fk_api_key_maker` FOREIGN KEY (`organization_id`,`maker_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `idempotency_keys` ADD CONSTRAINT `fk_idempotency_key_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_api_key_org_maker` ON `api_keys` (`organization_id`,`maker_id`);--> statement-breakpoint
CREATE INDEX `idx_idempotency_key_org_expires` ON `idempotency_keys` (`organization_id`,`expires_at`);--> statement-breakpoint
ALTER TABLE `activity_logs` ADD CONSTRAINT `fk_activity_api_key` FOREIGN KEY (`organization_id`,`api_key_id`) REFERENCES `api_keys`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_activity_org_actor` ON `activity_logs` (`organization_id`,`actor_id`);--> statement-breakpoint
CREATE INDEX `idx_activity_org_api_key` ON `activity_logs` (`organization_id`,`api_key_id`);--> statement-breakpoint
CREATE INDEX `idx_activity_org_action` ON `activity_logs` (`organization_id`,`action`);