CREATE TABLE `sample_products` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	CONSTRAINT `sample_products_organization_id_product_id_pk` PRIMARY KEY(`organization_id`,`product_id`),
	CONSTRAINT `fk_sample_product_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `activity_logs` ADD `lead_id` bigint unsigned AFTER `after`, ADD `batch_name` varchar(255) AFTER `lead_id`;--> statement-breakpoint
ALTER TABLE `product_imports` ADD `activity_leads` json AFTER `faulty`;--> statement-breakpoint
CREATE INDEX `idx_activity_org_lead` ON `activity_logs` (`organization_id`,`lead_id`);
