#!/usr/bin/env bash
# Takes the sample review from the agencies' files to its outputs: demo.sh SILP FOLDER
# Starts afresh each time, so a run that failed half-way does no harm.
set -euo pipefail

silp=$1
out=$2
sample=$(cd "$(dirname "$0")/quarrenby" && pwd)

rm -rf "$out"
mkdir -p "$out"
chmod 700 "$out"
cd "$out"
unset SILP_REVIEW SILP_NAMES SILP_PASSPHRASE_FILE SILP_NAMES_PASSPHRASE_FILE

# The sample is opened with an unlock file, so that it runs without anybody typing; nobody needs to
# get back into it, so it has no recovery code.
silp() { "$silp" "$@" --unlock-with demo.unlock --no-input; }
step() { printf '\n== %s\n' "$1"; }

step "A new review"
"$silp" new quarrenby --from "$sample/review.yaml" --make-unlock-file demo.unlock --no-recovery-code --no-input

step "Agencies, places, the family, the professionals, the invitation list"
silp agency import "$sample/agencies.csv"
silp names import "$sample/places.csv"
silp person import "$sample/family.yaml"
silp person import "$sample/people.csv"
silp participant import "$sample/participants.csv"

step "The agencies' chronologies"
chronology() { silp chronology import "$sample/chronologies/$1" --agency "$2" --coverage "$3"; }
chronology childrens-social-care.csv csc "every contact"
chronology police.csv pol "every contact"
chronology health-visiting.csv hv "every contact"
chronology general-practice.csv gp "not known"
chronology hospital-and-midwifery.csv hosp "every contact"
chronology nursery.xlsx nur "significant events only"
chronology housing.csv hous "not known"
chronology adult-mental-health.csv amh "significant events only"

step "Key practice episodes"
while IFS=$'\t' read -r title from to why; do
  silp episode add "$title" --from "$from" --to "$to" --why "$why"
done < "$sample/episodes.txt"

step "Who knew what"
# shellcheck source=/dev/null
. "$sample/knowledge.sh"

step "What the entries are about, and which questions are asked"
# shellcheck source=/dev/null
. "$sample/marks.sh"

step "What the agencies were asked for, and what came"
# shellcheck source=/dev/null
. "$sample/requests.sh"

step "What runs beside the review, how the family was asked, what they said"
# shellcheck source=/dev/null
. "$sample/beside.sh"
silp contribution import "$sample/contributions.csv"

step "The eve of learning day 1: where it stands, and who owes what"
silp status --on 2026-01-26
silp todo --on 2026-01-26

step "Learning day 1"
silp day 1 --quiet < "$sample/day1.txt"

step "A first version of the report, for the panel and the second day"
# shellcheck source=/dev/null
. "$sample/draft.sh"

step "Learning day 2"
silp day 2 --quiet < "$sample/day2.txt"

step "Findings, recommendations, actions"
# shellcheck source=/dev/null
. "$sample/conclusions.sh"

step "The reviewer's own words; what the first readers sent back"
# shellcheck source=/dev/null
. "$sample/words.sh"

step "Later versions: who has them, who signed, what was decided"
# shellcheck source=/dev/null
. "$sample/versions.sh"
silp report diff v1 v2 -o changes.odt

step "What became of the actions, and the thread from a remark to changed practice"
# shellcheck source=/dev/null
. "$sample/follow-up.sh"
silp trace A7
silp trace --graph -o thread.dot

step "The report, the timeline, the record, the genogram"
silp genogram -o family.dot
silp report overview -o overview.odt
silp report timeline -o timeline.odt
silp report chronology -o chronology.odt
silp export timeline -o timeline.svg
silp export sightings -o sightings.svg
silp export knowledge -o knowledge.svg
silp export xml -o review.xml
"$silp" import xml review.xml --as again --make-unlock-file again.unlock --no-recovery-code --no-input
"$silp" export xml --review again.silp --unlock-with again.unlock --no-input -o again.xml
cmp review.xml again.xml && rm again.silp again.silpnames again.unlock again.xml &&
  echo "the XML, read into a new review and written again, is the same to the byte"

left_out=""
if command -v dot >/dev/null; then
  dot -Tsvg family.dot -o family.svg
  dot -Tpng -Gdpi=120 family.dot -o family.png
  dot -Tsvg thread.dot -o thread.svg
else
  left_out="$left_out
  Graphviz is not installed: no genogram as a picture (apt-get install graphviz)"
fi
if command -v soffice >/dev/null; then
  profile=$(mktemp -d)
  soffice -env:UserInstallation="file://$profile" --headless --convert-to pdf overview.odt >/dev/null 2>&1 || true
  rm -rf "$profile"
  [ -s overview.pdf ] || left_out="$left_out
  LibreOffice could not make a PDF of the report"
else
  left_out="$left_out
  LibreOffice is not installed: no PDF of the report (apt-get install libreoffice-writer-nogui)"
fi

step "Names: every output is read through"
found=$(ls overview.odt timeline.odt chronology.odt timeline.svg sightings.svg knowledge.svg review.xml thread.dot monitoring.odt family.dot family.svg 2>/dev/null || true)
# shellcheck disable=SC2086
silp scan $found

step "Done. In $out:"
describe() { if [ -s "$1" ]; then printf '  %-20s %s\n' "$1" "$2"; fi; }
describe overview.odt "the overview report: open it in Writer or Word"
describe overview.pdf "the same as a PDF: read this first"
describe timeline.odt "the timeline on two pages"
describe timeline.svg "the timeline, to print or enlarge"
describe sightings.svg "how often each child was seen"
describe knowledge.svg "which agency knew what, and since when"
describe chronology.odt "the full chronology"
describe thread.svg "from what was said to what is done about it"
describe monitoring.odt "what moved in the action plan, for the sub-group"
describe family.png "the genogram"
describe family.svg "the genogram, to enlarge"
describe family.dot "the genogram, for Graphviz"
describe review.xml "the whole review, in labels"
describe quarrenby.silp "the review file (sealed)"
describe quarrenby.silpnames "the names file (sealed): who is who"
describe demo.unlock "what opens both"
if [ -n "$left_out" ]; then printf 'Left out:%s\n' "$left_out"; fi
printf 'What the record asks: cd %s && %s lens --unlock-with demo.unlock\n' "$out" "$silp"
printf 'Look around: cd %s && %s status --unlock-with demo.unlock\n' "$out" "$silp"
