#!/usr/bin/env python3
"""A shop from nothing to its first closing. PORTICO is the server's address, OPERATOR_KEY is of `portico key new --operator`."""
import base64, hashlib, hmac, http.server, json, os, queue, threading, time, urllib.request

BASE, HEARD = os.environ["PORTICO"], queue.Queue()

def ask(key, method, path, body=None, **headers):
    headers |= {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(BASE + path, data, headers, method=method)
    with urllib.request.urlopen(request) as answer:
        read = answer.read()
        return json.loads(read) if "json" in answer.headers.get("Content-Type", "") else read

class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body, h = self.rfile.read(int(self.headers["Content-Length"])), self.headers
        signed = f"{h['webhook-id']}.{h['webhook-timestamp']}.".encode() + body
        mac = base64.b64encode(hmac.new(SECRET, signed, hashlib.sha256).digest()).decode()
        good = any(hmac.compare_digest(f"v1,{mac}", one) for one in h["webhook-signature"].split())
        fresh = abs(time.time() - int(h["webhook-timestamp"])) < 300
        self.send_response(204 if good and fresh else 401)
        self.end_headers()
        if good and fresh: HEARD.put(json.loads(body))
    def log_message(self, *_): pass

store = lambda id, name: {"id": id, "name": name, "currency": "JPY", "time_zone": "Asia/Tokyo", "code": [{"label": "Counter 1"}]}
ask(os.environ["OPERATOR_KEY"], "PUT", "/api/v1/merchants/M-ISV", {"name": "Tea House", "mcc": "5814", "languages": ["en"], "store": [store("S-A", "Gion"), store("S-B", "Arashiyama")]})
may = ["payments.read", "refunds.make", "codes.print", "closings.store", "webhooks.write"]
key = ask(os.environ["OPERATOR_KEY"], "POST", "/api/v1/merchants/M-ISV/keys", {"name": "platform", "permissions": may})["key"]
receiver = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=receiver.serve_forever, daemon=True).start()
endpoint = {"name": "platform", "url": f"http://127.0.0.1:{receiver.server_port}/", "types": ["payment.paid"]}
SECRET = base64.b64decode(ask(key, "POST", "/api/v1/webhook-endpoints", endpoint)["secret"].removeprefix("whsec_"))
code = ask(key, "GET", "/api/v1/codes?store=S-A")["items"][0]["code"]
open("poster.pdf", "wb").write(ask(key, "GET", f"/api/v1/codes/{code}/poster.pdf"))
print(f"pay at {BASE}/c/{code.replace('-', '')}", flush=True)
paid = HEARD.get(timeout=120)["data"]
half, reference = paid["amount"]["minor"] // 2, paid["reference"]
for number, part in enumerate([half, None] if half else [None]):
    wish = {"reason": "cup was cold"} | ({"amount": {"minor": part, "currency": "JPY"}} if part else {})
    print("refund", ask(key, "POST", f"/api/v1/payments/{reference}/refunds", wish, **{"Idempotency-Key": f"{reference}-{number}"})["state"])
print("closing", ask(key, "POST", "/api/v1/stores/S-A/closings")["totals"][0]["all"]["amount"]["value"])
