CREATE TABLE `user_avatars` (
	`organization_id` int unsigned NOT NULL,
	`user_id` int unsigned NOT NULL,
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`small` mediumblob NOT NULL,
	`large` mediumblob NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `user_avatars_organization_id_user_id_pk` PRIMARY KEY(`organization_id`,`user_id`),
	KEY `idx_user_avatar_org_hash` (`organization_id`,`hash`),
	CONSTRAINT `fk_user_avatar_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `user_details` ADD `avatar_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin AFTER `email_verified_at`;
