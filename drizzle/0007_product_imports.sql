CREATE TABLE `product_import_rows` (
	`organization_id` int unsigned NOT NULL,
	`import_id` bigint unsigned NOT NULL,
	`line` int unsigned NOT NULL,
	`sku` varchar(50),
	`cells` json NOT NULL,
	`verdict` varchar(10) NOT NULL,
	`problems` json,
	CONSTRAINT `product_import_rows_organization_id_import_id_line_pk` PRIMARY KEY(`organization_id`,`import_id`,`line`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `product_imports` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`file_name` varchar(255) NOT NULL,
	`fingerprint` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`mapping` json NOT NULL,
	`row_count` int unsigned NOT NULL,
	`staged_rows` int unsigned NOT NULL DEFAULT 0,
	`applied_rows` int unsigned NOT NULL DEFAULT 0,
	`applied_through` int unsigned NOT NULL DEFAULT 0,
	`mode` varchar(20),
	`restore_trashed` boolean NOT NULL DEFAULT false,
	`to_create` int unsigned NOT NULL DEFAULT 0,
	`to_update` int unsigned NOT NULL DEFAULT 0,
	`to_restore` int unsigned NOT NULL DEFAULT 0,
	`same` int unsigned NOT NULL DEFAULT 0,
	`faulty` int unsigned NOT NULL DEFAULT 0,
	`expires_at` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `product_imports_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_product_import_id` UNIQUE(`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `product_import_rows` ADD CONSTRAINT `fk_product_import_row_import` FOREIGN KEY (`organization_id`,`import_id`) REFERENCES `product_imports`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_imports` ADD CONSTRAINT `fk_product_import_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_imports` ADD CONSTRAINT `fk_product_import_created_by` FOREIGN KEY (`organization_id`,`created_by`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_product_import_row_sku` ON `product_import_rows` (`organization_id`,`import_id`,`sku`);--> statement-breakpoint
CREATE INDEX `idx_product_import_row_verdict` ON `product_import_rows` (`organization_id`,`import_id`,`verdict`,`line`);--> statement-breakpoint
CREATE INDEX `idx_product_import_org_creator` ON `product_imports` (`organization_id`,`created_by`,`id`);--> statement-breakpoint
CREATE INDEX `idx_product_import_org_expires` ON `product_imports` (`organization_id`,`expires_at`);