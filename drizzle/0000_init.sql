CREATE TABLE `activity_logs` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`actor_id` int unsigned,
	`action` varchar(64) NOT NULL,
	`entity_type` varchar(64) NOT NULL,
	`entity_id` varchar(64) NOT NULL,
	`before` json,
	`after` json,
	`ip` varchar(45),
	`user_agent` varchar(255),
	`request_id` varchar(64),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `activity_logs_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_activity_log_id` UNIQUE(`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `auth_sessions` (
	`organization_id` int unsigned NOT NULL,
	`id` varchar(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` int unsigned NOT NULL,
	`refresh_token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`previous_refresh_token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`rotated_at` datetime(3),
	`impersonator_id` int unsigned,
	`ip` varchar(45),
	`user_agent` varchar(255),
	`last_used_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `auth_sessions_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `organization` (
	`id` int unsigned AUTO_INCREMENT NOT NULL,
	`name` varchar(256) NOT NULL,
	`sponsor_id` int NOT NULL,
	`rep_id` int NOT NULL,
	`bcc_audit_email_address` varchar(255),
	`details` text,
	`subdomain` varchar(50),
	CONSTRAINT `organization_id` PRIMARY KEY(`id`),
	CONSTRAINT `unique_subdomain` UNIQUE(`subdomain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `products` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`sku` varchar(50) NOT NULL,
	`price` decimal(12,2) NOT NULL,
	`description` text,
	`stock` int unsigned NOT NULL DEFAULT 0,
	`status` smallint NOT NULL DEFAULT 10,
	`version` int unsigned NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `products_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_product_id` UNIQUE(`id`),
	CONSTRAINT `unique_product_sku_org` UNIQUE(`organization_id`,`sku`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `security_events` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`type` varchar(64) NOT NULL,
	`user_id` int unsigned,
	`details` json,
	`ip` varchar(45),
	`user_agent` varchar(255),
	`request_id` varchar(64),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `security_events_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_security_event_id` UNIQUE(`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `tenants` (
	`id` varchar(36) NOT NULL,
	`name` varchar(255) NOT NULL,
	`subdomain` varchar(100) NOT NULL,
	`is_active` boolean NOT NULL DEFAULT true,
	`settings` json,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `tenants_id` PRIMARY KEY(`id`),
	CONSTRAINT `unique_tenant_name` UNIQUE(`name`),
	CONSTRAINT `unique_tenant_subdomain` UNIQUE(`subdomain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `user` (
	`id` int unsigned AUTO_INCREMENT NOT NULL,
	`email` varchar(255) NOT NULL,
	`password_hash` varchar(255) NOT NULL,
	`first_name` varchar(40) NOT NULL,
	`last_name` varchar(40) NOT NULL,
	`username` varchar(255),
	`roles` varchar(40) NOT NULL DEFAULT '[c]',
	`status` smallint NOT NULL DEFAULT 10,
	`organization_id` int unsigned NOT NULL,
	`advisor_id` int,
	`sponsor_id` int,
	`created_at` int NOT NULL,
	`updated_at` int NOT NULL,
	`last_login_time` timestamp NULL,
	CONSTRAINT `user_id` PRIMARY KEY(`id`),
	CONSTRAINT `unique_email_org` UNIQUE(`email`,`organization_id`),
	CONSTRAINT `unique_user_org_id` UNIQUE(`organization_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `user_details` (
	`organization_id` int unsigned NOT NULL,
	`user_id` int unsigned NOT NULL,
	`version` int unsigned NOT NULL DEFAULT 1,
	`totp_secret_sealed` varchar(255),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `user_details_organization_id_user_id_pk` PRIMARY KEY(`organization_id`,`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `activity_logs` ADD CONSTRAINT `fk_activity_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `activity_logs` ADD CONSTRAINT `fk_activity_actor` FOREIGN KEY (`organization_id`,`actor_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `auth_sessions` ADD CONSTRAINT `fk_auth_session_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `products` ADD CONSTRAINT `fk_product_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `products` ADD CONSTRAINT `fk_product_created_by` FOREIGN KEY (`organization_id`,`created_by`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `products` ADD CONSTRAINT `fk_product_updated_by` FOREIGN KEY (`organization_id`,`updated_by`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `security_events` ADD CONSTRAINT `fk_security_event_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `security_events` ADD CONSTRAINT `fk_security_event_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user` ADD CONSTRAINT `fk_user_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_details` ADD CONSTRAINT `fk_user_details_user` FOREIGN KEY (`organization_id`,`user_id`) REFERENCES `user`(`organization_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_activity_org_created` ON `activity_logs` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `idx_activity_org_entity` ON `activity_logs` (`organization_id`,`entity_type`,`entity_id`);--> statement-breakpoint
CREATE INDEX `idx_auth_session_org_user` ON `auth_sessions` (`organization_id`,`user_id`,`revoked_at`);--> statement-breakpoint
CREATE INDEX `idx_product_org_name` ON `products` (`organization_id`,`status`,`name`);--> statement-breakpoint
CREATE INDEX `idx_product_org_price` ON `products` (`organization_id`,`status`,`price`);--> statement-breakpoint
CREATE INDEX `idx_product_org_stock` ON `products` (`organization_id`,`status`,`stock`);--> statement-breakpoint
CREATE INDEX `idx_product_org_updated` ON `products` (`organization_id`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `idx_security_event_org_created` ON `security_events` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `idx_security_event_org_user` ON `security_events` (`organization_id`,`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `idx_is_active` ON `tenants` (`is_active`);--> statement-breakpoint
CREATE INDEX `idx_organization_id` ON `user` (`organization_id`);--> statement-breakpoint
CREATE INDEX `idx_email` ON `user` (`email`);--> statement-breakpoint
CREATE INDEX `idx_user_org_email` ON `user` (`organization_id`,`email`);--> statement-breakpoint
CREATE INDEX `idx_user_org_status` ON `user` (`organization_id`,`status`);