CREATE TABLE `backfills` (
	`name` varchar(64) NOT NULL,
	`position` bigint unsigned NOT NULL,
	CONSTRAINT `backfills_name` PRIMARY KEY(`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `product_terms` (
	`organization_id` int unsigned NOT NULL,
	`term` varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	CONSTRAINT `product_terms_organization_id_term_product_id_pk` PRIMARY KEY(`organization_id`,`term`,`product_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`user_id` int unsigned NOT NULL,
	`list` varchar(20) NOT NULL,
	`name` varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`params` json NOT NULL,
	`is_default` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `saved_views_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_saved_view_id` UNIQUE(`id`),
	CONSTRAINT `unique_saved_view_name` UNIQUE(`organization_id`,`user_id`,`list`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `product_terms` ADD CONSTRAINT `fk_product_term_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `saved_views` ADD CONSTRAINT `fk_saved_view_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `saved_views` ADD CONSTRAINT `fk_saved_view_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_product_term_org_product` ON `product_terms` (`organization_id`,`product_id`,`term`);--> statement-breakpoint
CREATE INDEX `idx_product_org_sku` ON `products` (`organization_id`,`status`,`sku`);--> statement-breakpoint
CREATE INDEX `idx_product_org_created` ON `products` (`organization_id`,`status`,`created_at`);