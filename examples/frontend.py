#!/usr/bin/env python3
"""A front end: takes 42,50 EUR by card and says what happens. Usage: frontend.py SOCKET REGISTER TERMINAL"""
import sys, uuid, varlink

socket, register, terminal = sys.argv[1:]
request = {"id": str(uuid.uuid4()), "amount": 4250, "register": register, "clerk": "Weber",
           "tender": {"kind": "card", "terminal": terminal},
           "lines": [{"text": "Reisepass", "quantity": 1, "unitPrice": 4250, "tax": "notTaxable"}]}
with varlink.Client(f"unix:{socket}") as client, client.open("org.zahlstelle.Payments") as payments:
    payment = payments.Start(request)["payment"]
    for news in payments.Watch(request["id"], _more=True):
        payment = news.get("payment") or payment
        if news.get("progress"): print(*news["progress"]["german"].split())
print("Zahlung erfolgt" if payment["state"] == "approved" else f"nicht bezahlt: {payment['state']}")
sys.exit(payment["state"] != "approved")
