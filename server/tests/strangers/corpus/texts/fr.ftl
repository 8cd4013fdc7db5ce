### Page du montant : le client saisit la somme à payer.

amount-title = Payer chez { $shop }
amount-label = Montant
amount-hint-between = De { $min } à { $max }
amount-hint-from = À partir de { $min }
amount-hint-to = Jusqu’à { $max }

amount-note-add = Ajouter un message
amount-note-label = Message pour le commerçant
amount-note-required = obligatoire

amount-presets = Choisir un montant

amount-keypad = Pavé numérique
amount-key-decimal = Séparateur décimal
amount-key-delete = Effacer le dernier chiffre

amount-pay = Payer
amount-pay-amount = Payer { $amount }

amount-donate = Faire un don
amount-donate-amount = Donner { $amount }
amount-donate-title = Faire un don à { $shop }

amount-tip = Pourboire
amount-tip-amount = Pourboire de { $amount }
amount-tip-title = Pourboire pour { $shop }

amount-top-up = Recharger
amount-top-up-amount = Recharger { $amount }
amount-top-up-title = Recharger chez { $shop }

amount-confirm-in = Validez dans { $wallet }. Rien ne sera débité d’ici là.
amount-confirm-in-wallet = Validez dans votre appli de paiement. Rien ne sera débité d’ici là.

amount-working = Ouverture de votre appli de paiement…
amount-offline = Pas de connexion. Veuillez appuyer à nouveau. Vous ne serez pas débité deux fois.
amount-handoff = Votre appli de paiement devrait s’ouvrir maintenant. Sinon :

amount-empty = Veuillez saisir un montant.
amount-not-a-number = Veuillez saisir le montant en chiffres, par exemple { $example }.
amount-negative = Veuillez saisir un montant sans signe moins.
amount-too-many-decimals =
    { $decimals ->
        [0] La devise { $currency } n’a pas de décimales. Veuillez saisir un montant sans décimales.
        [one] La devise { $currency } a une seule décimale. Veuillez retirer les suivantes.
        [many] La devise { $currency } a { $decimals } de décimales. Veuillez retirer les suivantes.
       *[other] La devise { $currency } a { $decimals } décimales. Veuillez retirer les suivantes.
    }
amount-too-long = Ce montant est trop long. Veuillez le vérifier.
amount-ambiguous = Veuillez saisir le montant sans séparateur de milliers, par exemple { $example }.
amount-step = Ici, les montants sont des multiples de { $step }.
amount-zero = Veuillez saisir un montant supérieur à zéro.
amount-below-min = Le montant minimum est ici de { $min }.
amount-above-max = Le montant maximum est ici de { $max }.
amount-wrong-currency = Ce commerçant accepte uniquement { $currency }.
amount-not-offered = Ce montant ne peut pas être payé ici. Veuillez choisir un des montants affichés.
amount-note-needed = Veuillez remplir « { $label } ».
amount-note-too-long = Veuillez raccourcir le message à { $max } caractères.

again-title = Payer à nouveau ?
again-explain =
    { $minutes ->
        [0] Vous avez payé { $amount } ici il y a moins d’une minute.
        [one] Vous avez payé { $amount } ici il y a une minute.
        [many] Vous avez payé { $amount } ici il y a { $minutes } de minutes.
       *[other] Vous avez payé { $amount } ici il y a { $minutes } minutes.
    }
again-pay = Payer { $amount } une nouvelle fois
again-look = Voir le paiement précédent

sure-title = Ce montant est-il correct ?
sure-explain = C’est bien plus que ce que l’on paie d’habitude ici. Veuillez vérifier les zéros et les décimales.
sure-explain-whole = C’est bien plus que ce que l’on paie d’habitude ici. Veuillez vérifier les zéros.
sure-pay = Oui, payer { $amount }
sure-change = Non, le modifier

unfinished-title = Paiement non terminé
unfinished-explain = Vous avez commencé un paiement de { $amount } à { $time } ; il n’est pas terminé.
unfinished-explain-earlier = Vous avez commencé un paiement de { $amount } le { $time } ; il n’est pas terminé.
unfinished-continue = Continuer dans l’appli de paiement
unfinished-look = Voir ce paiement
unfinished-start-over = L’annuler et recommencer
unfinished-risk = Le premier paiement peut encore aboutir. Si vous payez aussi maintenant, les deux pourraient être débités.
unfinished-pay = Payer aussi { $amount }

amount-earlier-paid = { $amount } payé · { $time }
amount-earlier-show = Voir
