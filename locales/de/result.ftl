### Ergebnisseite: Was aus einer Zahlung geworden ist.

result-title = { $state } · { $shop }

result-paid = Bezahlt
result-words = Zeigen Sie dem Personal diese beiden Wörter
result-shop = Geschäft
result-time = Datum und Uhrzeit
result-wallet = Bezahl-App
result-charged = Abgebucht
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Referenz
result-note = Notiz
result-refund = Erstattung
result-refund-done = { $amount } am { $time }
result-refund-under-way = { $amount }, unterwegs
result-refunded = Erstattet
result-refunded-explain = Das Geschäft hat Ihnen diese Zahlung erstattet. Ihre Bezahl-App zeigt das in den nächsten Tagen an.
result-part-refunded = Teilweise erstattet
result-part-refunded-explain = Das Geschäft hat { $back } erstattet und { $kept } behalten.
result-paid-ago = Bezahlt vor { $time } min

receipt-title = Beleg
receipt-amount = Gezahlter Betrag
receipt-pdf = Als PDF speichern
receipt-no-tax = Dies ist keine Rechnung im Sinne des Steuerrechts.
receipt-tax = Dieser Beleg ist eine Rechnung im Sinne des Steuerrechts.
receipt-included = Darin { $tax }
receipt-back = Zurück zur Zahlung
receipt-print = Die Datei lässt sich hier nicht erstellen. Bitte drucken Sie diese Seite oder machen Sie ein Bildschirmfoto.

result-waiting = Warten auf Ihre Bezahl-App
result-waiting-explain = Bitte bestätigen Sie die Zahlung in Ihrer Bezahl-App. Diese Seite aktualisiert sich automatisch.
result-checking = Wird geprüft
result-checking-explain = Wir fragen nach, ob Ihre Zahlung erfolgt ist. Bitte zahlen Sie nicht noch einmal. Diese Seite aktualisiert sich automatisch.
result-operator = Bitte wenden Sie sich an das Personal
result-operator-explain = Wir konnten nicht feststellen, ob Ihre Zahlung erfolgt ist. Bitte zahlen Sie nicht noch einmal; zeigen Sie dem Personal diese Seite.
result-look-again = Noch einmal prüfen
result-start-over = Abbrechen und neu beginnen
result-checked = Zuletzt geprüft: { $time }
result-until = Diese Seite prüft von selbst bis spätestens { $time } Uhr.
result-checking-rest-explain = Wir wissen noch nicht, ob Ihre Zahlung erfolgt ist. Bitte zahlen Sie nicht noch einmal. Diese Seite aktualisiert sich nicht mehr automatisch; unten können Sie noch einmal prüfen.
result-offline = Keine Verbindung. Diese Seite prüft weiter, sobald es wieder eine gibt.

result-declined = Zahlung nicht erfolgt
declined-nothing-charged = Es wurde nichts abgebucht.
result-expired = Zeit abgelaufen
result-expired-explain = Die Zahlung wurde nicht rechtzeitig bestätigt.
result-cancelled = Abgebrochen
result-cancelled-explain = Die Zahlung wurde abgebrochen.
result-returned-explain = Die Zahlung wurde storniert, nachdem sie erfolgt war. Sie erhalten das Geld in Ihrer Bezahl-App zurück.
result-try-again = { $amount } noch einmal versuchen

declined-balance = Ihr Guthaben reicht nicht aus. Laden Sie Ihre Bezahl-App auf, wählen Sie dort eine andere Zahlungsart oder geben Sie einen kleineren Betrag ein.
declined-limit = Der Betrag liegt über einem Limit Ihrer Bezahl-App. Versuchen Sie es mit einem kleineren Betrag oder einer anderen App.
declined-wallet = Dieses Geschäft akzeptiert diese Bezahl-App nicht. Bitte versuchen Sie es mit einer anderen.
declined-verification = Die Zahlung wurde in der Bezahl-App nicht bestätigt. Sie können es noch einmal versuchen.
declined-refused = Ihre Bezahl-App hat die Zahlung abgelehnt. Bitte fragen Sie den Kundendienst der App oder bezahlen Sie auf andere Weise.
declined-closed = Die Zahlung wurde nicht bestätigt.
declined-later = Die Bezahl-App ist gerade überlastet. Bitte versuchen Sie es in ein paar Minuten noch einmal.
declined-our-fault = Bezahlen ist hier im Moment nicht möglich. Das liegt nicht an Ihnen; bitte wenden Sie sich an das Personal.
declined-other = Die Bezahl-App hat die Zahlung nicht freigegeben. Sie können es noch einmal versuchen oder auf andere Weise bezahlen.
