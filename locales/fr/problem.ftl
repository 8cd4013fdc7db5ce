### Pages pour ce qui n’est pas possible, avec chaque fois une suite.

problem-code-malformed = Ce code n’est pas complet
problem-code-malformed-explain = Veuillez scanner à nouveau le code ou vérifier que chaque caractère est saisi.
problem-code-unknown = Nous ne connaissons pas ce code
problem-code-unknown-explain = Veuillez scanner à nouveau le code à la caisse ou vous adresser au personnel.
problem-code-disabled = Ce code n’est plus utilisé
problem-code-disabled-explain = Veuillez demander le code actuel au personnel.
problem-code-off = Ce code est désactivé pour le moment
problem-code-off-explain = Veuillez demander au personnel comment payer.
problem-code-replaced = Ce code a été remplacé
problem-code-replaced-explain = Le commerçant en a affiché un nouveau. Veuillez le demander au personnel.
problem-shop-closed = Le commerce est fermé pour le moment
problem-shop-closed-explain = Revenez quand il sera ouvert.
problem-shop-closed-until = Fermé jusqu’à : { $time }
problem-shop-closed-today = Fermé aujourd’hui
problem-shop-closed-tomorrow = Fermé jusqu’à demain : { $time }
problem-board-blank = Ce code n’est pas encore utilisé
problem-board-blank-explain = Le commerçant ne l’a pas encore configuré. Veuillez demander au personnel comment payer.
problem-board-staff = Pour le personnel : configurer ce code

problem-result-unknown = Nous ne trouvons pas ce paiement
problem-result-unknown-explain = Veuillez rouvrir la page depuis votre appli de paiement ou vous adresser au personnel.

problem-not-found = Il n’y a rien ici
problem-not-found-explain = Veuillez scanner à nouveau le code du commerçant.

problem-busy = Trop de paiements à la fois
problem-busy-explain =
    { $seconds ->
        [one] Veuillez réessayer dans { $seconds } seconde. Rien n’a été débité.
        [many] Veuillez réessayer dans { $seconds } de secondes. Rien n’a été débité.
       *[other] Veuillez réessayer dans { $seconds } secondes. Rien n’a été débité.
    }

problem-gateway-down = Il n’est pas possible de payer pour le moment
problem-gateway-down-explain =
    { $seconds ->
        [one] Veuillez réessayer dans { $seconds } seconde ou payer autrement. Rien n’a été débité.
        [many] Veuillez réessayer dans { $seconds } de secondes ou payer autrement. Rien n’a été débité.
       *[other] Veuillez réessayer dans { $seconds } secondes ou payer autrement. Rien n’a été débité.
    }

problem-bad-request = Cette demande est illisible
problem-bad-request-explain = Veuillez revenir en arrière et réessayer.
problem-foreign = Veuillez payer depuis la page du commerçant
problem-foreign-explain = Cette demande vient d’un autre site. Veuillez scanner le code du commerçant.
problem-too-large = Cette demande est trop volumineuse
problem-too-large-explain = Veuillez revenir en arrière et réessayer.
problem-method = Cette page ne s’ouvre pas ainsi
problem-method-explain = Veuillez scanner à nouveau le code du commerçant.
problem-our-fault = Un problème est survenu de notre côté
problem-our-fault-explain = Si vous étiez en train de payer, vérifiez d’abord dans votre appli de paiement. Sinon, réessayez dans un instant ou adressez-vous au personnel.
problem-try-again = Réessayer

wallet-needed = Ouvrez ce code dans une appli de paiement
wallet-needed-explain = Pour payer chez { $shop }, utilisez { $wallets } ou une autre appli Alipay+.
wallet-needed-link = Lien de ce commerçant
wallet-needed-qr = QR code de ce commerçant
wallet-needed-open = Ouvrir { $wallet }
wallet-needed-scan = Déjà dans une appli de paiement ? Scannez-y à nouveau le code à la caisse.
wallet-needed-copy = Copier le lien
wallet-needed-copied = Copié
wallet-unsupported = Impossible de payer ici avec { $wallet }
wallet-unsupported-explain = { $wallet } ne permet pas encore de payer avec le code d’un commerçant. Veuillez le scanner avec une autre appli de paiement.
wallet-out-of-limits = Les montants acceptés par ce commerçant sont hors des limites de { $wallet }. Veuillez scanner le code avec une autre appli de paiement.
