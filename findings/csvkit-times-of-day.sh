#!/usr/bin/env bash
# csvkit 2.2.0 takes a column of times of day, written as 08:30:00, for durations: csvstat adds them up to days and names a
# mean. A reader would guess text, or a time of day without a sum. With --no-inference the column stays text.
#
# Seen: "Type of data: TimeDelta", "Sum: 1 day, 11:45:00" for 08:30, 10:15 and 17:00.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet install csvkit==2.2.0
printf 'desk,opens\na,08:30:00\nb,10:15:00\nc,17:00:00\n' > "$folder/hours.csv"
inferred=$("$folder/venv/bin/csvstat" -c opens "$folder/hours.csv" 2> /dev/null)
plain=$("$folder/venv/bin/csvstat" --no-inference -c opens "$folder/hours.csv" 2> /dev/null)
echo "$inferred"
grep -q 'Type of data: *TimeDelta' <<< "$inferred"
grep -q 'Sum: *1 day, 11:45:00' <<< "$inferred"
grep -q 'Type of data: *Text' <<< "$plain"
echo "As described."
