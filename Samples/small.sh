#!/usr/bin/env bash
# Builds one of the small samples: small.sh SILP NAME FOLDER, NAME being a folder beside this script.
set -euo pipefail

silp=$1
sample=$(cd "$(dirname "$0")/$2" && pwd)
out=$3

rm -rf "$out"
mkdir -p "$out"
chmod 700 "$out"
cd "$out"
unset SILP_REVIEW SILP_NAMES SILP_PASSPHRASE_FILE SILP_NAMES_PASSPHRASE_FILE

silp() { "$silp" "$@" --unlock-with small.unlock --no-input; }

"$silp" new "$2" --from "$sample/review.yaml" --make-unlock-file small.unlock --no-recovery-code --no-input
silp agency import "$sample/agencies.csv"
silp person import "$sample/family.yaml"
while IFS=$'\t' read -r file agency coverage; do
  silp chronology import "$sample/chronologies/$file" --agency "$agency" --coverage "$coverage"
done < "$sample/chronologies.txt"
# shellcheck source=/dev/null
. "$sample/marks.sh"
printf 'What the record asks: cd %s && %s lens --unlock-with small.unlock\n' "$out" "$silp"
