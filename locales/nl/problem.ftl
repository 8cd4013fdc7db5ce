### Pagina’s voor wat niet kan, elk met een uitweg.

problem-code-malformed = Deze code is niet volledig
problem-code-malformed-explain = Scan de code opnieuw, of controleer of alle tekens zijn ingevoerd.
problem-code-unknown = We kennen deze code niet
problem-code-unknown-explain = Scan de code bij de kassa opnieuw, of vraag het een medewerker.
problem-code-disabled = Deze code is niet meer in gebruik
problem-code-disabled-explain = Vraag een medewerker om de huidige code.
problem-code-off = Deze code is nu uitgeschakeld
problem-code-off-explain = Vraag een medewerker hoe je kunt betalen.
problem-code-replaced = Deze code is vervangen
problem-code-replaced-explain = De winkel heeft een nieuwe code opgehangen. Vraag een medewerker ernaar.
problem-shop-closed = De winkel is nu gesloten
problem-shop-closed-explain = Kom terug als de winkel open is.
problem-shop-closed-until = Gesloten tot { $time }
problem-shop-closed-today = Vandaag gesloten
problem-shop-closed-tomorrow = Gesloten tot morgen { $time }
problem-board-blank = Deze code is nog niet in gebruik
problem-board-blank-explain = De winkel heeft hem nog niet ingesteld. Vraag een medewerker hoe je kunt betalen.
problem-board-staff = Voor medewerkers: deze code instellen

problem-result-unknown = We kunnen deze betaling niet vinden
problem-result-unknown-explain = Open de pagina opnieuw vanuit je betaalapp, of vraag het een medewerker.

problem-not-found = Hier is niets
problem-not-found-explain = Scan de code van de winkel opnieuw.

problem-busy = Te veel betalingen tegelijk
problem-busy-explain =
    { $seconds ->
        [one] Probeer het over één seconde opnieuw. Er is niets afgeschreven.
       *[other] Probeer het over { $seconds } seconden opnieuw. Er is niets afgeschreven.
    }

problem-gateway-down = Betalen is nu niet mogelijk
problem-gateway-down-explain =
    { $seconds ->
        [one] Probeer het over één seconde opnieuw, of betaal op een andere manier. Er is niets afgeschreven.
       *[other] Probeer het over { $seconds } seconden opnieuw, of betaal op een andere manier. Er is niets afgeschreven.
    }

problem-bad-request = Dit verzoek kan niet worden gelezen
problem-bad-request-explain = Ga terug en probeer het opnieuw.
problem-foreign = Betaal op de eigen pagina van de winkel
problem-foreign-explain = Dit verzoek kwam van een andere site. Scan de code van de winkel.
problem-too-large = Dit verzoek is te groot
problem-too-large-explain = Ga terug en probeer het opnieuw.
problem-method = Deze pagina werkt anders
problem-method-explain = Scan de code van de winkel opnieuw.
problem-our-fault = Er ging bij ons iets mis
problem-our-fault-explain = Was je aan het betalen, kijk dan eerst in je betaalapp. Probeer het anders zo meteen opnieuw, of vraag het een medewerker.
problem-try-again = Opnieuw proberen

wallet-needed = Open deze code in een betaalapp
wallet-needed-explain = Gebruik { $wallets } of een andere betaalapp met Alipay+ om aan { $shop } te betalen.
wallet-needed-link = Link van deze winkel
wallet-needed-qr = QR-code van deze winkel
wallet-needed-open = { $wallet } openen
wallet-needed-scan = Al in een betaalapp? Scan daar de code bij de kassa opnieuw.
wallet-needed-copy = Link kopiëren
wallet-needed-copied = Gekopieerd
wallet-unsupported = Met { $wallet } kun je hier niet betalen
wallet-unsupported-explain = { $wallet } ondersteunt betalen met de code van een winkel nog niet. Scan de code met een andere betaalapp.
wallet-out-of-limits = De bedragen die deze winkel accepteert, vallen buiten de limieten van { $wallet }. Scan de code met een andere betaalapp.
