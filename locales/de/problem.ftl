### Seiten für alles, was nicht geht – und wie es weitergeht.

problem-code-malformed = Dieser Code ist nicht vollständig
problem-code-malformed-explain = Bitte scannen Sie den Code noch einmal oder prüfen Sie, ob jedes Zeichen eingegeben ist.
problem-code-unknown = Diesen Code kennen wir nicht
problem-code-unknown-explain = Bitte scannen Sie den Code an der Kasse noch einmal oder fragen Sie das Personal.
problem-code-disabled = Dieser Code wird nicht mehr verwendet
problem-code-disabled-explain = Bitte fragen Sie das Personal nach dem aktuellen Code.
problem-code-off = Dieser Code ist gerade ausgeschaltet
problem-code-off-explain = Bitte fragen Sie das Personal, wie Sie bezahlen können.
problem-code-replaced = Dieser Code wurde ersetzt
problem-code-replaced-explain = Im Geschäft gibt es einen neuen. Bitte fragen Sie das Personal danach.
problem-shop-closed = Das Geschäft ist gerade geschlossen
problem-shop-closed-explain = Bitte kommen Sie wieder, wenn geöffnet ist.
problem-shop-closed-until = Geschlossen bis { $time }
problem-shop-closed-today = Heute geschlossen
problem-shop-closed-tomorrow = Geschlossen bis morgen, { $time }
problem-board-blank = Dieser Code ist noch nicht in Betrieb
problem-board-blank-explain = Das Geschäft hat ihn noch nicht eingerichtet. Bitte fragen Sie das Personal, wie Sie bezahlen können.
problem-board-staff = Fürs Personal: diesen Code einrichten

problem-result-unknown = Wir finden diese Zahlung nicht
problem-result-unknown-explain = Bitte öffnen Sie die Seite noch einmal aus Ihrer Bezahl-App oder fragen Sie das Personal.

problem-not-found = Hier ist nichts
problem-not-found-explain = Bitte scannen Sie den Code des Geschäfts noch einmal.

problem-busy = Zu viele Zahlungen auf einmal
problem-busy-explain =
    { $seconds ->
        [one] Bitte versuchen Sie es in einer Sekunde noch einmal. Es wurde nichts abgebucht.
       *[other] Bitte versuchen Sie es in { $seconds } Sekunden noch einmal. Es wurde nichts abgebucht.
    }

problem-gateway-down = Bezahlen ist gerade nicht möglich
problem-gateway-down-explain =
    { $seconds ->
        [one] Bitte versuchen Sie es in einer Sekunde noch einmal oder bezahlen Sie auf andere Weise. Es wurde nichts abgebucht.
       *[other] Bitte versuchen Sie es in { $seconds } Sekunden noch einmal oder bezahlen Sie auf andere Weise. Es wurde nichts abgebucht.
    }

problem-bad-request = Diese Anfrage ist nicht lesbar
problem-bad-request-explain = Bitte gehen Sie zurück und versuchen Sie es noch einmal.
problem-foreign = Bitte bezahlen Sie auf der Seite des Geschäfts
problem-foreign-explain = Diese Anfrage kam von einer anderen Website. Bitte scannen Sie den Code des Geschäfts.
problem-too-large = Diese Anfrage ist zu groß
problem-too-large-explain = Bitte gehen Sie zurück und versuchen Sie es noch einmal.
problem-method = Diese Seite lässt sich so nicht öffnen
problem-method-explain = Bitte scannen Sie den Code des Geschäfts noch einmal.
problem-our-fault = Bei uns ist etwas schiefgegangen
problem-our-fault-explain = Falls Sie gerade beim Bezahlen waren, sehen Sie bitte zuerst in Ihrer Bezahl-App nach. Sonst versuchen Sie es gleich noch einmal oder fragen Sie das Personal.
problem-try-again = Noch einmal versuchen

wallet-needed = Öffnen Sie diesen Code in einer Bezahl-App
wallet-needed-explain = Um bei { $shop } zu bezahlen, nutzen Sie { $wallets } oder eine andere App mit Alipay+.
wallet-needed-link = Link dieses Geschäfts
wallet-needed-qr = QR-Code dieses Geschäfts
wallet-needed-open = { $wallet } öffnen
wallet-needed-scan = Schon in einer Bezahl-App? Scannen Sie dort den Code an der Kasse noch einmal.
wallet-needed-copy = Link kopieren
wallet-needed-copied = Kopiert
wallet-unsupported = Mit { $wallet } können Sie hier nicht bezahlen
wallet-unsupported-explain = { $wallet } unterstützt das Bezahlen mit dem Code eines Geschäfts noch nicht. Bitte scannen Sie ihn mit einer anderen Bezahl-App.
wallet-out-of-limits = Die Beträge, die dieses Geschäft annimmt, liegen außerhalb der Limits von { $wallet }. Bitte scannen Sie den Code mit einer anderen Bezahl-App.
