CREATE TABLE `one_time_tokens` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`user_id` int unsigned,
	`kind` varchar(32) NOT NULL,
	`token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`data` json,
	`expires_at` datetime(3) NOT NULL,
	`used_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `one_time_tokens_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_one_time_token_id` UNIQUE(`id`),
	CONSTRAINT `unique_one_time_token_hash` UNIQUE(`organization_id`,`token_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `outbox_mails` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`kind` varchar(64) NOT NULL,
	`recipient` varchar(255) NOT NULL,
	`bcc` varchar(255),
	`content_sealed` mediumtext,
	`attempts` int unsigned NOT NULL DEFAULT 0,
	`next_attempt_at` datetime(3),
	`sent_at` datetime(3),
	`failed_at` datetime(3),
	`last_error` varchar(255),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `outbox_mails_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_outbox_mail_id` UNIQUE(`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `user_details` ADD `email_verified_at` datetime(3) AFTER `totp_secret_sealed`;--> statement-breakpoint
-- Whoever is there already counts as verified, with or without a row of details.
INSERT INTO `user_details` (`organization_id`, `user_id`, `created_at`, `updated_at`) SELECT u.`organization_id`, u.`id`, utc_timestamp(3), utc_timestamp(3) FROM `user` u LEFT JOIN `user_details` d ON d.`organization_id` = u.`organization_id` AND d.`user_id` = u.`id` WHERE d.`user_id` IS NULL;--> statement-breakpoint
UPDATE `user_details` SET `email_verified_at` = `created_at`;--> statement-breakpoint
ALTER TABLE `one_time_tokens` ADD CONSTRAINT `fk_one_time_token_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `one_time_tokens` ADD CONSTRAINT `fk_one_time_token_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `outbox_mails` ADD CONSTRAINT `fk_outbox_mail_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_one_time_token_org_user` ON `one_time_tokens` (`organization_id`,`user_id`,`kind`);--> statement-breakpoint
CREATE INDEX `idx_outbox_mail_due` ON `outbox_mails` (`next_attempt_at`);