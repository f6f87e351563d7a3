#!/usr/bin/env bash
# Makes sample.silp, its unlock file and what a reader prints of it anew, from invented text:
#   make-sample.sh [SILP]     (without it, the program that `swift build` made)
# Only a change of the format before its first release is a reason to: the sample stands for the files people have.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
silp=${1:-$here/../../.build/debug/silp}
silp=$(cd "$(dirname "$silp")" && pwd)/$(basename "$silp")
python=$("$here/../../.ci/python")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >review.yaml <<'END'
title: "Learning review: Ollerwick"
board: Ollerwick Partnership
kind: child
nation: England
reviewer: Lead reviewer
marking: OFFICIAL-SENSITIVE
decided: 2026-01-10
decision: There was learning about how agencies worked together.
threshold: Most of what matters is known to those who were there.
incident: 2025-09-12
END
printf 'caf\303\251 quay lantern\n' >passphrase

silp() { "$silp" "$@" --review "$file" --unlock-with sample.key --no-input >/dev/null; }
file=sample.silp
SILP_PASSPHRASE_FILE=passphrase SILP_NAMES_PASSPHRASE_FILE=passphrase \
  "$silp" new sample --from review.yaml --make-unlock-file sample.key --no-input >/dev/null
silp agency add pol --label Police --name "Ollershire Constabulary"
silp person add kit --label "Child A" --name "Kitto Varnell"
printf '%s\n' "+ @pol Kitto Varnell's nursery rang" '= A "quoted" \ / ☃ line' '= Not meant for paper' \
  '/strike N3' '- To be erased' | silp day 1
silp person add gran --label "Maternal grandmother"
silp undo
silp redo
silp undo
silp copy second
silp note amend N1 "It rang once" --reason "its log"
file=second.silp
silp note amend N1 "It rang twice" --reason "a diary"
printf '%s\n' '= Said on the other laptop' | silp day 1
file=sample.silp
silp erase N4 --reason "asked for" --confirm N4
silp merge second.silp

"$python" -I "$here/read_review.py" sample.silp --unlock-file sample.key >sample.jsonl
"$python" -I "$here/read_review.py" sample.silp --passphrase-file passphrase | cmp - sample.jsonl
chmod 644 sample.silp sample.key
mv sample.silp sample.key sample.jsonl "$here"
echo "made $(wc -l <"$here/sample.jsonl") lines; look at what changed in sample.jsonl before you keep it"
