### La caisse : une tablette ou un vieux téléphone au comptoir qui montre et annonce ce qui est payé. Le personnel le lit et l’entend.

till-name = Caisse
till-title = { $screen } – { $store }
till-everywhere = Toutes les caisses

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } { $minor }

till-start = Démarrer
till-start-explain = Appuyez une fois pour que cet écran puisse parler et reste allumé.
till-ready = { $screen } : tout est prêt
till-tap = Toucher pour activer le son

till-none = Aucun paiement pour l’instant
till-last = Derniers paiements
till-today = Aujourd’hui
till-count =
    { $count ->
        [one] { $count } paiement
        [many] { $count } de paiements
       *[other] { $count } paiements
    }
till-paid = Payé
till-reversed = Paiement annulé
till-reversed-say = Attention : le paiement de { $amount } a été annulé
till-refunded = Remboursé
till-twins = Plusieurs paiements identiques
till-opening = Un client confirme { $amount }
till-paying = Paiements en cours : { $count }
till-hand = Remettre
till-handed = Remis
till-seen = J’ai vu
till-away =
    { $count ->
        [one] { $count } paiement pendant la coupure, { $amount }
        [many] { $count } de paiements pendant la coupure, { $amount }
       *[other] { $count } paiements pendant la coupure, { $amount }
    }

till-deaf = Pas de connexion depuis { $time }. Les paiements suivants ne s’affichent pas.
till-deaf-say = Pas de connexion. Les paiements ne s’affichent pas.
till-connected = Connexion rétablie
till-reconnect = Essayer maintenant
till-sign = Dernier signe il y a { $seconds } s

till-sound-on = Son activé
till-sound-off = Pas de son
till-voice = Voix : { $language }
till-voice-off = Voix désactivée
till-voice-none = Pas de voix ici : carillon, éclair et vibration à la place
till-awake = L’écran reste allumé
till-awake-not = L’écran peut s’éteindre
till-silent = Silence jusqu’à { $time }
till-other-tab = Un autre onglet de ce navigateur parle
till-no-script = Ce navigateur n’exécute pas de scripts. La page se recharge toutes les dix secondes et ne peut pas parler.

till-settings = Réglages
till-speak = Annoncer les montants
# Same as English
till-volume = Volume
till-test = Essayer le volume
till-silent-hours = Heures de silence
till-silent-from = De
till-silent-to = À
till-save = Enregistrer
till-leave = Retirer cet écran

till-enrol = Faire de cet appareil un écran de caisse
till-enrol-ready = Tout est prêt. Dès que vous appuyez sur le bouton, cet appareil montre ce qui est payé ici.
till-enrol-paste = Collez le lien reçu, ou le code qui suit le #.
till-enrol-code = Lien ou code
till-enrol-button = Utiliser cet appareil
till-enrol-help = Le lien est créé par la personne qui gère votre commerce. Il sert une seule fois, pendant dix minutes.
till-enrol-refused = Ce lien n’est pas valable, ou ne l’est plus. Veuillez en demander un nouveau.
till-enrol-busy =
    { $seconds ->
        [one] Trop d’essais. Veuillez réessayer dans une seconde.
        [many] Trop d’essais. Veuillez réessayer dans { $seconds } de secondes.
       *[other] Trop d’essais. Veuillez réessayer dans { $seconds } secondes.
    }
till-stranger = Ceci n’est pas un écran de caisse
till-stranger-explain = Demandez un lien à la personne qui gère votre commerce, puis ouvrez-le sur cet appareil.
till-refused = Cela n’a pas pu être fait
till-refused-explain = Veuillez revenir en arrière, recharger la page et réessayer.
till-failed-explain = Le serveur ne peut pas le faire pour l’instant. Rien de ce que les clients ont payé n’est perdu. Réessayez dans un instant ; si cela continue, prévenez la personne qui gère votre commerce.
till-back = Retour à la caisse

till-refund = Rembourser
till-refund-left = Jusqu’à { $amount } peuvent être remboursés.
till-refund-amount = Montant
till-refund-reason = Motif (facultatif)
till-refund-person = Qui rembourse
till-refund-pin = Code PIN à six chiffres
till-refund-on = Continuer
till-refund-sure = Rembourser { $amount } ?
till-refund-given = { $amount } retournent sur l’appli de paiement.
till-refund-open = Demande envoyée. On ne sait pas encore si { $amount } seront remboursés ; la question est reposée automatiquement.
till-refund-waits = Rien n’a encore été remboursé : quelqu’un d’autre doit donner son accord, au bureau.
till-refund-wrong-amount = Rien n’a été remboursé. Saisissez un montant qui peut encore l’être.
till-refund-wrong-pin = Rien n’a été remboursé : le code PIN est faux.
till-refund-short-pin = Rien n’a été remboursé : un code PIN a six chiffres. Cela n’a pas compté comme un essai.
till-refund-locked = Rien n’a été remboursé : ce code PIN est bloqué pendant un quart d’heure.
till-refund-nobody = Personne n’a encore défini de code PIN pour cette caisse. Cela se fait au bureau.
till-refund-none = Rien ne peut être remboursé sur ce paiement.
till-refund-failed = La demande n’a pas pu être envoyée. Réessayez : rien n’est remboursé deux fois.
till-refund-refused = Le service de paiement a refusé. Rien n’a été remboursé.
till-refund-twice = Le service de paiement a déjà repris l’argent de ce paiement, ou le client le conteste ({ $day }). Si vous le remboursez aussi, vous payez deux fois. Demandez d’abord au service de paiement.
till-refund-twice-yes = Rembourser quand même
till-refund-asks = Vous ne pouvez pas rembourser autant à vous seul. Ce sera seulement demandé : quelqu’un d’autre doit donner son accord.
till-refund-asks-gone = { $amount } de ce paiement ont déjà été rendus, et cela compte aussi.
till-refund-asks-nobody = Pour l’instant, personne d’autre ne peut l’accepter ici. Un propriétaire peut inviter quelqu’un, au bureau.
till-refund-ask = Demander
till-refund-gone = Rien n’a été remboursé : cette personne ne peut plus le faire ici.
till-refund-over = Rien n’a été remboursé : la demande a été refusée ou n’est plus valable.

till-shut = Les clients ne peuvent pas payer pour le moment : le commerce est fermé
till-shut-until = Les clients ne peuvent pas payer jusqu’à : { $time }
till-shut-today = Les clients ne peuvent plus payer aujourd’hui
till-shut-tomorrow = Les clients ne peuvent pas payer jusqu’à demain : { $time }
