#!/bin/sh
# A front end with nothing but socat: takes 42,50 EUR by card and says what happens. Usage: frontend.sh SOCKET REGISTER TERMINAL
set -eu
socket=$1 register=$2 terminal=$3 id=$(cat /proc/sys/kernel/random/uuid)

# call METHOD PARAMETERS MORE: one JSON object and a NUL go out, each answer comes back as one line.
call() {
    printf '{"method":"org.zahlstelle.Payments.%s","parameters":%s,"more":%s}\0' "$@" |
        socat -t 600 - "UNIX-CONNECT:$socket" | tr '\0' '\n'
}

lines='[{"text":"Reisepass","quantity":1,"unitPrice":4250,"tax":"notTaxable"}]'
call Start "{\"payment\":{\"id\":\"$id\",\"amount\":4250,\"register\":\"$register\",\"clerk\":\"Weber\",
    \"tender\":{\"kind\":\"card\",\"terminal\":\"$terminal\"},\"lines\":$lines}}" false >/dev/null
call Watch "{\"id\":\"$id\"}" true | sed -n '/"german"/{s/.*"german":"\([^"]*\)".*/\1/;s/\\n/ /g;p;}'
state=$(call Get "{\"id\":\"$id\"}" false | sed -n 's/.*"state":"\([^"]*\)".*/\1/p')
if [ "$state" = approved ]; then echo "Zahlung erfolgt"; else echo "nicht bezahlt: $state"; exit 1; fi
