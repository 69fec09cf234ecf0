-- Every statement that the tests make the app issue in the scope of a tenant. Each names its tenant for every table it
-- touches, so one shard answers it, and reads through an index that begins with the tenant or a key that finds one row.
-- Made by the tests: after a change, `npm test` says how to renew it. Look at what is new.

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `auth_sessions` (`organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, default, default, default, ?, ?, ?, ?, default, ?, ?, ?, ?);

select `id`, `ip`, `user_agent`, `created_at`, `last_used_at`, `expires_at`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = ? and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ?)))
  order by `auth_sessions`.`last_used_at` desc, `auth_sessions`.`id` desc
  limit ?;

select `organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))))
  limit ?
  for update;

select distinct `user_id`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

update `auth_sessions`
  set `refresh_token_hash` = ?, `previous_refresh_token_hash` = ?, `rotated_at` = ?, `last_used_at` = ?, `expires_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?) and (`auth_sessions`.`id` = ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

select `id`
  from `organization`
  where (`organization`.`id` = ? and (`organization`.`id` = ?))
  for update;

insert into `products` (`organization_id`, `id`, `name`, `sku`, `price`, `description`, `stock`, `status`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, default, ?, ?, ?, ?);

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?
  for update;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and ((`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` like ? or `products`.`sku` like ?))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` = ?))
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku` = ?))
  limit ?;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and ((`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?)))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` like ? or `products`.`sku` like ?))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?));

update `products`
  set `name` = ?, `sku` = ?, `description` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `price` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `status` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, `creator`.`first_name`, `creator`.`last_name`, `updater`.`first_name`, `updater`.`last_name`
  from `products`
  left join `user` `creator` on (`creator`.`organization_id` = ? and (`creator`.`id` = `products`.`created_by`))
  left join `user` `updater` on (`updater`.`organization_id` = ? and (`updater`.`id` = `products`.`updated_by`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?;

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, default, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` <> ? and `user`.`status` = ? and `user`.`roles` like ?)))
  limit ?;

select `id`, `email`, `password_hash`, `first_name`, `last_name`, `roles`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`email` = ?))
  limit ?;

select `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ?)));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and ((`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?)))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` = ?));

update `user`
  set `first_name` = ?, `last_name` = ?, `username` = ?, `roles` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `username` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `roles` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `status` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `updated_at` = ?, `last_login_time` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

select `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `auth_sessions`.`id`
  from `user`
  inner join `auth_sessions` on (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = `user`.`id` and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ?)))
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`status` = ?)));

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`roles` = ?)))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and ((`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?)))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` desc, `user`.`id` desc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `email_verified_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, default, default, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `updated_at` = ?, `updated_by` = ?;
