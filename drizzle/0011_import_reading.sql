ALTER TABLE `product_imports` ADD `columns` json AFTER `mapping`, ADD `notes` json AFTER `columns`, ADD `adjustments` json AFTER `notes`;
