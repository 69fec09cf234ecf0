CREATE TABLE `default_views` (
	`organization_id` int unsigned NOT NULL,
	`user_id` int unsigned NOT NULL,
	`list` varchar(20) NOT NULL,
	`view_id` bigint unsigned,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `default_views_organization_id_user_id_list_pk` PRIMARY KEY(`organization_id`,`user_id`,`list`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `saved_views` ADD `is_shared` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `saved_views` ADD `is_organization_default` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `default_views` ADD CONSTRAINT `fk_default_view_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `default_views` ADD CONSTRAINT `fk_default_view_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `default_views` ADD CONSTRAINT `fk_default_view_view` FOREIGN KEY (`organization_id`,`view_id`) REFERENCES `saved_views`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_default_view_user` ON `default_views` (`organization_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `idx_default_view_view` ON `default_views` (`organization_id`,`view_id`);--> statement-breakpoint
CREATE INDEX `idx_saved_view_shared` ON `saved_views` (`organization_id`,`is_shared`);