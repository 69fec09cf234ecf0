-- Organizations of databases that are older than this product have no lifecycle record. With one they can be suspended
-- and given limits like the others. Names of records are unique and those of organizations are not: where one is taken,
-- the address tells them apart.
INSERT IGNORE INTO `tenants` (`id`, `name`, `subdomain`)
SELECT UUID(), LEFT(`organization`.`name`, 255), `organization`.`subdomain` FROM `organization`
WHERE `organization`.`subdomain` <> '' AND `organization`.`subdomain` NOT IN (SELECT `subdomain` FROM `tenants`)
ORDER BY `organization`.`id`;
--> statement-breakpoint
INSERT INTO `tenants` (`id`, `name`, `subdomain`)
SELECT UUID(), CONCAT(LEFT(`organization`.`name`, 200), ' (', `organization`.`subdomain`, ')'), `organization`.`subdomain` FROM `organization`
WHERE `organization`.`subdomain` <> '' AND `organization`.`subdomain` NOT IN (SELECT `subdomain` FROM `tenants`);
