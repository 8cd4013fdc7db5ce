### Kasse: ein Tablet oder altes Handy am Tresen, das zeigt und sagt, was bezahlt wird. Das Personal liest und hört es.

till-name = Kasse
till-title = { $screen } – { $store }
till-everywhere = Alle Kassen

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Starten
till-start-explain = Einmal drücken, damit dieser Bildschirm sprechen darf und an bleibt.
till-ready = { $screen } ist bereit
till-tap = Für Ton antippen

till-none = Noch keine Zahlungen
till-last = Letzte Zahlungen
till-today = Heute
till-count =
    { $count ->
        [one] { $count } Zahlung
       *[other] { $count } Zahlungen
    }
till-paid = Bezahlt
till-reversed = Zurückgebucht
till-reversed-say = Achtung: { $amount } zurückgebucht
till-refunded = Erstattet
till-twins = Mehr als eine davon
till-opening = Jemand bestätigt gerade { $amount }
till-paying = Bezahlen gerade: { $count }
till-hand = Ausgeben
till-handed = Ausgegeben
till-seen = Gesehen
till-away =
    { $count ->
        [one] { $count } Zahlung, während ich weg war, { $amount }
       *[other] { $count } Zahlungen, während ich weg war, { $amount }
    }

till-deaf = Keine Verbindung seit { $time }. Spätere Zahlungen werden nicht angezeigt.
till-deaf-say = Keine Verbindung. Zahlungen werden nicht angezeigt.
till-connected = Wieder verbunden
till-reconnect = Jetzt versuchen
till-sign = Letztes Zeichen vor { $seconds } s

till-sound-on = Ton an
till-sound-off = Kein Ton
till-voice = Stimme: { $language }
till-voice-off = Stimme aus
till-voice-none = Hier keine Stimme: stattdessen Gong, Blinken und Vibration
till-awake = Bildschirm bleibt an
till-awake-not = Bildschirm kann ausgehen
till-silent = Stumm bis { $time }
till-other-tab = Ein anderer Tab dieses Browsers spricht
till-no-script = Dieser Browser führt keine Skripte aus. Die Seite lädt alle zehn Sekunden neu und kann nicht sprechen.

till-settings = Einstellungen
till-speak = Beträge ansagen
till-volume = Lautstärke
till-test = Lautstärke testen
till-silent-hours = Stille Zeiten
till-silent-from = Von
till-silent-to = Bis
till-save = Speichern
till-leave = Diesen Bildschirm entfernen

till-enrol = Dieses Gerät zum Kassenbildschirm machen
till-enrol-ready = Alles ist bereit. Nach dem Drücken der Taste zeigt dieses Gerät, was hier bezahlt wird.
till-enrol-paste = Fügen Sie den erhaltenen Link ein oder den Code hinter dem #.
till-enrol-code = Link oder Code
till-enrol-button = Dieses Gerät verwenden
till-enrol-help = Den Link erstellt, wer Ihr Geschäft verwaltet. Er gilt einmal, zehn Minuten lang.
till-enrol-refused = Dieser Link gilt nicht oder nicht mehr. Bitte lassen Sie sich einen neuen geben.
till-enrol-busy =
    { $seconds ->
        [one] Zu viele Versuche. Bitte versuchen Sie es in einer Sekunde noch einmal.
       *[other] Zu viele Versuche. Bitte versuchen Sie es in { $seconds } Sekunden noch einmal.
    }
till-stranger = Dies ist kein Kassenbildschirm
till-stranger-explain = Lassen Sie sich von der Geschäftsleitung einen Link geben und öffnen Sie ihn auf diesem Gerät.
till-refused = Das ging nicht
till-refused-explain = Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
till-failed-explain = Der Server kann das gerade nicht. Was Kunden bezahlt haben, geht nicht verloren. Versuchen Sie es gleich noch einmal; wenn es so bleibt, sagen Sie der Geschäftsleitung Bescheid.
till-back = Zurück zur Kasse

till-refund = Erstatten
till-refund-left = Bis zu { $amount } können zurückgehen.
till-refund-amount = Betrag
till-refund-reason = Grund (freiwillig)
till-refund-person = Wer erstattet
till-refund-pin = PIN, sechs Ziffern
till-refund-on = Weiter
till-refund-sure = { $amount } erstatten?
till-refund-given = { $amount } gehen zurück in die Bezahl-App.
till-refund-open = Angefragt. Ob { $amount } zurückgehen, ist noch nicht bekannt; es wird von selbst wieder nachgefragt.
till-refund-waits = Noch ist nichts zurückgegangen: Jemand anderes muss im Büro zustimmen.
till-refund-wrong-amount = Nichts wurde erstattet. Bitte geben Sie einen Betrag ein, der noch zurückgehen kann.
till-refund-wrong-pin = Nichts wurde erstattet: Die PIN ist falsch.
till-refund-short-pin = Nichts wurde erstattet: Eine PIN hat sechs Ziffern. Das zählte nicht als Versuch.
till-refund-locked = Nichts wurde erstattet: Diese PIN ist für eine Viertelstunde gesperrt.
till-refund-nobody = Für diese Kasse hat noch niemand eine PIN festgelegt. Das geschieht im Büro.
till-refund-none = Von dieser Zahlung kann nichts erstattet werden.
till-refund-failed = Das konnte nicht angefragt werden. Versuchen Sie es noch einmal: Nichts geht zweimal zurück.
till-refund-refused = Der Zahlungsdienst hat abgelehnt. Nichts ging zurück.
till-refund-twice = Der Zahlungsdienst hat das Geld dieser Zahlung schon zurückgeholt, oder der Kunde beanstandet sie ({ $day }). Wenn Sie es auch noch erstatten, zahlen Sie zweimal. Fragen Sie zuerst den Zahlungsdienst.
till-refund-twice-yes = Trotzdem erstatten
till-refund-asks = So viel können Sie nicht allein erstatten. Es wird nur angefragt: Jemand anderes muss zustimmen.
till-refund-asks-gone = { $amount } dieser Zahlung sind schon zurückgegangen; das zählt mit.
till-refund-asks-nobody = Zurzeit darf hier sonst niemand zustimmen. Ein Inhaber kann im Büro jemanden hereinlassen.
till-refund-ask = Anfragen
till-refund-gone = Nichts wurde erstattet: Diese Person darf das hier nicht mehr.
till-refund-over = Nichts ist zurückgegangen: Die Anfrage wurde abgelehnt oder ist vorbei.

till-shut = Gerade kann niemand bezahlen: Das Geschäft ist geschlossen
till-shut-until = Bis { $time } kann niemand bezahlen
till-shut-today = Heute kann niemand mehr bezahlen
till-shut-tomorrow = Bis morgen, { $time }, kann niemand bezahlen
