CREATE TABLE `former_subdomains` (
	`organization_id` int unsigned NOT NULL,
	`subdomain` varchar(50) NOT NULL,
	`redirects_until` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `former_subdomains_organization_id_subdomain_pk` PRIMARY KEY(`organization_id`,`subdomain`),
	CONSTRAINT `unique_former_subdomain` UNIQUE(`subdomain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `organization_logos` (
	`organization_id` int unsigned NOT NULL,
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`content_type` varchar(32) NOT NULL,
	`width` smallint unsigned NOT NULL,
	`height` smallint unsigned NOT NULL,
	`content` mediumblob NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `organization_logos_organization_id_hash_pk` PRIMARY KEY(`organization_id`,`hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `activity_logs` ADD `impersonator` varchar(255) AFTER `after`;--> statement-breakpoint
ALTER TABLE `auth_sessions` ADD `impersonator` varchar(255) AFTER `impersonator_id`;--> statement-breakpoint
ALTER TABLE `organization_settings` ADD `session_lifetime_minutes` int unsigned AFTER `second_factor_required_from`;--> statement-breakpoint
ALTER TABLE `organization_settings` ADD `accent_color` varchar(7) AFTER `session_lifetime_minutes`;--> statement-breakpoint
ALTER TABLE `organization_settings` ADD `logo_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin AFTER `accent_color`;--> statement-breakpoint
ALTER TABLE `security_events` ADD `impersonator` varchar(255) AFTER `details`;--> statement-breakpoint
ALTER TABLE `former_subdomains` ADD CONSTRAINT `fk_former_subdomain_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `organization_logos` ADD CONSTRAINT `fk_organization_logo_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE cascade ON UPDATE no action;
