CREATE TABLE `low_stock_mails` (
	`organization_id` int unsigned NOT NULL,
	`user_id` int unsigned NOT NULL,
	`told_until` datetime(3) NOT NULL,
	`mailed_at` datetime(3),
	`checked_at` datetime(3) NOT NULL,
	CONSTRAINT `low_stock_mails_organization_id_user_id_pk` PRIMARY KEY(`organization_id`,`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `low_stock_products` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`level` tinyint unsigned NOT NULL,
	`since` datetime(3) NOT NULL,
	CONSTRAINT `low_stock_products_organization_id_product_id_pk` PRIMARY KEY(`organization_id`,`product_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `low_stock_mails` ADD CONSTRAINT `fk_low_stock_mail_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `low_stock_products` ADD CONSTRAINT `fk_low_stock_product_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;