CREATE TABLE `invitations` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`email` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`roles` varchar(40) NOT NULL,
	`token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`accepted_at` datetime(3),
	`user_id` int unsigned,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `invitations_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_invitation_id` UNIQUE(`id`),
	CONSTRAINT `unique_invitation_email_org` UNIQUE(`organization_id`,`email`),
	CONSTRAINT `unique_invitation_token_hash` UNIQUE(`organization_id`,`token_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `invitations` ADD CONSTRAINT `fk_invitation_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `invitations` ADD CONSTRAINT `fk_invitation_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `invitations` ADD CONSTRAINT `fk_invitation_created_by` FOREIGN KEY (`organization_id`,`created_by`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_invitation_org_created` ON `invitations` (`organization_id`,`created_at`);