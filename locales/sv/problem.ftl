### Sidor för det som inte går, var och en med en väg vidare.

problem-code-malformed = Koden är inte fullständig
problem-code-malformed-explain = Skanna koden igen eller kontrollera att du har skrivit alla tecken.
problem-code-unknown = Vi känner inte igen koden
problem-code-unknown-explain = Skanna koden vid kassan igen eller fråga personalen.
problem-code-disabled = Koden används inte längre
problem-code-disabled-explain = Be personalen om den aktuella koden.
problem-code-off = Koden är avstängd just nu
problem-code-off-explain = Fråga personalen hur du kan betala.
problem-code-replaced = Koden har bytts ut
problem-code-replaced-explain = Butiken har satt upp en ny. Be personalen visa den.
problem-shop-closed = Butiken är stängd just nu
problem-shop-closed-explain = Kom tillbaka när den är öppen.
problem-shop-closed-until = Stängt till { $time }
problem-shop-closed-today = Stängt i dag
problem-shop-closed-tomorrow = Stängt till i morgon { $time }
problem-board-blank = Koden används inte än
problem-board-blank-explain = Butiken har inte ställt in den än. Fråga personalen hur du kan betala.
problem-board-staff = För personalen: ställ in koden

problem-result-unknown = Vi hittar inte betalningen
problem-result-unknown-explain = Öppna sidan från din betalapp igen eller fråga personalen.

problem-not-found = Här finns ingenting
problem-not-found-explain = Skanna butikens kod igen.

problem-busy = För många betalningar på en gång
problem-busy-explain =
    { $seconds ->
        [one] Försök igen om en sekund. Inga pengar har dragits.
       *[other] Försök igen om { $seconds } sekunder. Inga pengar har dragits.
    }

problem-gateway-down = Det går inte att betala just nu
problem-gateway-down-explain =
    { $seconds ->
        [one] Försök igen om en sekund eller betala på ett annat sätt. Inga pengar har dragits.
       *[other] Försök igen om { $seconds } sekunder eller betala på ett annat sätt. Inga pengar har dragits.
    }

problem-bad-request = Begäran kan inte läsas
problem-bad-request-explain = Gå tillbaka och försök igen.
problem-foreign = Betala från butikens egen sida
problem-foreign-explain = Begäran kom från en annan webbplats. Skanna butikens kod.
problem-too-large = Begäran är för stor
problem-too-large-explain = Gå tillbaka och försök igen.
problem-method = Den här sidan fungerar på ett annat sätt
problem-method-explain = Skanna butikens kod igen.
problem-our-fault = Något gick fel hos oss
problem-our-fault-explain = Om du höll på att betala: titta först i din betalapp. Försök annars igen om en stund eller fråga personalen.
problem-try-again = Försök igen

wallet-needed = Öppna koden i en betalapp
wallet-needed-explain = Betala till { $shop } med { $wallets } eller en annan betalapp med Alipay+.
wallet-needed-link = Butikens länk
wallet-needed-qr = Butikens QR-kod
wallet-needed-open = Öppna { $wallet }
wallet-needed-scan = Redan i en betalapp? Skanna koden vid kassan igen därifrån.
wallet-needed-copy = Kopiera länk
wallet-needed-copied = Kopierad
wallet-unsupported = Det går inte att betala med { $wallet } här
wallet-unsupported-explain = Det går ännu inte att betala med en butiks kod i { $wallet }. Skanna den med en annan betalapp.
wallet-out-of-limits = Beloppen som butiken tar emot ligger utanför gränserna i { $wallet }. Skanna koden med en annan betalapp.
