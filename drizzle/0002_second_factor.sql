CREATE TABLE `organization_settings` (
	`organization_id` int unsigned NOT NULL,
	`version` int unsigned NOT NULL DEFAULT 1,
	`second_factor_required_from` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `organization_settings_organization_id` PRIMARY KEY(`organization_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`organization_id` int unsigned NOT NULL,
	`code_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` int unsigned NOT NULL,
	`used_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `recovery_codes_organization_id_code_hash_pk` PRIMARY KEY(`organization_id`,`code_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `user_details` ADD `totp_pending_sealed` varchar(255) AFTER `totp_secret_sealed`;--> statement-breakpoint
ALTER TABLE `user_details` ADD `totp_enabled_at` datetime(3) AFTER `totp_pending_sealed`;--> statement-breakpoint
ALTER TABLE `user_details` ADD `totp_last_step` int unsigned DEFAULT 0 NOT NULL AFTER `totp_enabled_at`;--> statement-breakpoint
ALTER TABLE `organization_settings` ADD CONSTRAINT `fk_organization_settings_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `recovery_codes` ADD CONSTRAINT `fk_recovery_code_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_recovery_code_org_user` ON `recovery_codes` (`organization_id`,`user_id`);