### De kassa: een tablet of oude telefoon op de toonbank die laat zien en zegt wat er betaald wordt. Medewerkers lezen en horen het.

till-name = Kassa
till-title = { $screen } – { $store }
till-everywhere = Alle kassa’s

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Starten
till-start-explain = Druk één keer, zodat dit scherm mag spreken en aan blijft.
till-ready = { $screen } is klaar
till-tap = Tik voor geluid

till-none = Nog geen betalingen
till-last = Laatste betalingen
till-today = Vandaag
till-count =
    { $count ->
        [one] { $count } betaling
       *[other] { $count } betalingen
    }
till-paid = Betaald
till-reversed = Teruggeboekt
till-reversed-say = Let op: { $amount } is teruggeboekt
till-refunded = Terugbetaald
till-twins = Meer dan één zoals deze
till-opening = Een klant bevestigt { $amount }
till-paying = Betalen nu: { $count }
till-hand = Meegeven
till-handed = Meegegeven
till-seen = Gezien
till-away =
    { $count ->
        [one] { $count } betaling terwijl ik weg was, { $amount }
       *[other] { $count } betalingen terwijl ik weg was, { $amount }
    }

till-deaf = Geen verbinding sinds { $time }. Betalingen daarna zie je hier niet.
till-deaf-say = Geen verbinding. Betalingen zijn niet te zien.
till-connected = Weer verbonden
till-reconnect = Nu proberen
till-sign = Laatste teken { $seconds } s geleden

till-sound-on = Geluid aan
till-sound-off = Geen geluid
till-voice = Stem: { $language }
till-voice-off = Stem uit
till-voice-none = Hier is geen stem: in plaats daarvan gong, flits en trilling
till-awake = Scherm blijft aan
till-awake-not = Scherm kan zelf uitgaan
till-silent = Stil tot { $time }
till-other-tab = Een ander tabblad van deze browser spreekt
till-no-script = Deze browser voert geen scripts uit. De pagina laadt elke tien seconden opnieuw en kan niet spreken.

till-settings = Instellingen
till-speak = Bedragen hardop zeggen
# Same as English
till-volume = Volume
till-test = Volume testen
till-silent-hours = Stille uren
till-silent-from = Van
till-silent-to = Tot
till-save = Opslaan
till-leave = Dit scherm verwijderen

till-enrol = Van dit apparaat een kassascherm maken
till-enrol-ready = Alles is klaar. Zodra je op de knop drukt, toont dit apparaat wat hier betaald wordt.
till-enrol-paste = Plak de link die je kreeg, of de code achter het #.
till-enrol-code = Link of code
till-enrol-button = Dit apparaat gebruiken
till-enrol-help = De link komt van wie je winkel beheert. Hij werkt één keer, tien minuten lang.
till-enrol-refused = Deze link werkt niet, of niet meer. Vraag om een nieuwe.
till-enrol-busy =
    { $seconds ->
        [one] Te veel pogingen. Probeer het over één seconde opnieuw.
       *[other] Te veel pogingen. Probeer het over { $seconds } seconden opnieuw.
    }
till-stranger = Dit is geen kassascherm
till-stranger-explain = Vraag wie je winkel beheert om een link, en open die op dit apparaat.
till-refused = Dat kon niet
till-refused-explain = Ga terug, laad de pagina opnieuw en probeer het nog een keer.
till-failed-explain = De server kan dit nu niet. Niets van wat klanten hebben betaald, gaat verloren. Probeer het zo nog een keer; blijft het zo, zeg het dan tegen wie je winkel beheert.
till-back = Terug naar de kassa

till-refund = Terugbetalen
till-refund-left = Tot { $amount } kan terug.
till-refund-amount = Bedrag
till-refund-reason = Reden (optioneel)
till-refund-person = Wie betaalt terug
till-refund-pin = Pincode, zes cijfers
till-refund-on = Verder
till-refund-sure = { $amount } terugbetalen?
till-refund-given = { $amount } gaat terug naar de betaalapp.
till-refund-open = Aangevraagd. Het is nog niet bekend of { $amount } teruggaat; dat wordt vanzelf weer nagevraagd.
till-refund-waits = Er is nog niets teruggegaan: iemand anders moet op kantoor akkoord gaan.
till-refund-wrong-amount = Er is niets terugbetaald. Typ een bedrag dat nog terug kan.
till-refund-wrong-pin = Er is niets terugbetaald: de pincode is onjuist.
till-refund-short-pin = Er is niets terugbetaald: een pincode heeft zes cijfers. Dit telde niet als poging.
till-refund-locked = Er is niets terugbetaald: deze pincode is een kwartier geblokkeerd.
till-refund-nobody = Niemand heeft nog een pincode voor deze kassa ingesteld. Dat gebeurt op kantoor.
till-refund-none = Van deze betaling kan niets terug.
till-refund-failed = Dit kon niet worden aangevraagd. Probeer het opnieuw: niets gaat twee keer terug.
till-refund-refused = De betaaldienst weigerde het. Er ging niets terug.
till-refund-twice = De betaaldienst heeft het geld van deze betaling al teruggehaald, of de klant betwist haar ({ $day }). Als u het ook terugbetaalt, betaalt u twee keer. Vraag het eerst aan de betaaldienst.
till-refund-twice-yes = Toch terugbetalen
till-refund-asks = Zoveel kunt u niet alleen terugbetalen. Het wordt alleen aangevraagd: iemand anders moet akkoord gaan.
till-refund-asks-gone = Van deze betaling is al { $amount } teruggegeven, en dat telt mee.
till-refund-asks-nobody = Op dit moment mag hier niemand anders akkoord gaan. Een eigenaar kan in het kantoor iemand toelaten.
till-refund-ask = Aanvragen
till-refund-gone = Er is niets terugbetaald: deze persoon mag dat hier niet meer.
till-refund-over = Er is niets teruggegaan: de aanvraag is afgewezen of verlopen.

till-shut = Klanten kunnen nu niet betalen: de winkel is gesloten
till-shut-until = Klanten kunnen niet betalen tot { $time }
till-shut-today = Klanten kunnen vandaag niet meer betalen
till-shut-tomorrow = Klanten kunnen niet betalen tot morgen { $time }
