#!/bin/sh
# Takes a process of the app out of nginx before it is stopped, and puts it back once it is ready:
#
#   drain.sh out app1:3000 && systemctl restart mmr@1 && … && drain.sh in app1:3000
#
# Without it, a change that reaches a process at the very moment it stops listening gets 502, because
# nginx learns that a process stops only by failing to reach it.
# MMR_NGINX_DIR is where mmr/upstream.conf is; NGINX is the command that runs nginx, such as `docker compose exec -T nginx nginx`.
set -eu
case "${1:-}" in
  out) edit="s/^\(server $2 [^;]*\);/\1 down;/" ;;
  in) edit="s/^\(server $2 [^;]*\) down;/\1;/" ;;
  *) echo "usage: $0 out|in <server, as in upstream.conf>" >&2; exit 2 ;;
esac
file="${MMR_NGINX_DIR:-/etc/nginx}/mmr/upstream.conf"
before=$(cat "$file")
after=$(printf '%s\n' "$before" | sed "$edit")
if [ "$before" = "$after" ]; then
  echo "$0: nothing to change for $2 in $file" >&2
  exit 1
fi
# In place, because a file mounted into a container cannot be replaced.
printf '%s\n' "$after" > "$file"
if ! ${NGINX:-nginx} -t -q; then
  printf '%s\n' "$before" > "$file"
  exit 1
fi
${NGINX:-nginx} -s reload
