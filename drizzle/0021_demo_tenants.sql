CREATE TABLE `demo_tenants` (
	`tenant_id` varchar(36) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `demo_tenants_tenant_id` PRIMARY KEY(`tenant_id`),
	CONSTRAINT `fk_demo_tenant_tenant` FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE INDEX `idx_demo_tenant_expires` ON `demo_tenants` (`expires_at`);
