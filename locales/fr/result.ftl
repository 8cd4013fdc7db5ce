### Page du résultat : ce qu’est devenu un paiement.

result-title = { $state } · { $shop }

result-paid = Payé
result-words = Montrez ces deux mots au personnel
result-shop = Commerçant
result-time = Date et heure
result-wallet = Appli de paiement
result-charged = Débité
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Référence
result-note = Message
result-refund = Remboursement
result-refund-done = { $amount } le { $time }
result-refund-under-way = { $amount }, en cours
result-refunded = Remboursé
result-refunded-explain = Le commerçant a remboursé ce paiement. Votre appli de paiement l’affichera d’ici quelques jours.
result-part-refunded = Remboursé en partie
result-part-refunded-explain = Le commerçant a remboursé { $back } et gardé { $kept }.
result-paid-ago = Payé il y a { $time } min

receipt-title = Reçu
receipt-amount = Montant payé
receipt-pdf = Enregistrer en PDF
receipt-no-tax = Ce document n’est pas une facture fiscale.
receipt-tax = Ce reçu est une facture fiscale.
receipt-included = Dont { $tax }
receipt-back = Retour au paiement
receipt-print = Le fichier ne peut pas être créé ici. Imprimez cette page ou faites une capture d’écran.

result-waiting = En attente de votre appli de paiement
result-waiting-explain = Veuillez confirmer le paiement dans votre appli de paiement. Cette page se met à jour toute seule.
result-checking = Vérification en cours
result-checking-explain = Nous demandons si votre paiement a bien été effectué. Merci de ne pas payer à nouveau. Cette page se met à jour toute seule.
result-operator = Veuillez vous adresser au personnel
result-operator-explain = Nous n’avons pas pu savoir si votre paiement a été effectué. Merci de ne pas payer à nouveau ; montrez cette page au personnel.
result-look-again = Vérifier à nouveau
result-start-over = Annuler et recommencer
result-checked = Dernière vérification : { $time }
result-until = Cette page vérifie toute seule jusqu’à { $time } au plus tard.
result-checking-rest-explain = Nous ne savons pas encore si votre paiement a bien été effectué. Merci de ne pas payer à nouveau. Cette page ne se met plus à jour toute seule ; vous pouvez vérifier à nouveau ci-dessous.
result-offline = Pas de connexion. Cette page vérifiera à nouveau dès qu’il y en aura une.

result-declined = Paiement non effectué
declined-nothing-charged = Rien n’a été débité.
result-expired = Délai dépassé
result-expired-explain = Le paiement n’a pas été confirmé à temps.
result-cancelled = Annulé
result-cancelled-explain = Le paiement a été annulé.
result-returned-explain = Le paiement a été annulé après avoir été effectué. Votre appli de paiement vous rend l’argent.
result-try-again = Réessayer { $amount }

declined-balance = Votre solde est insuffisant. Rechargez votre appli de paiement, choisissez-y un autre moyen de payer ou saisissez un montant plus petit.
declined-limit = Le montant dépasse un plafond de votre appli de paiement. Essayez un montant plus petit ou une autre appli.
declined-wallet = Ce commerçant n’accepte pas cette appli de paiement. Veuillez en essayer une autre.
declined-verification = Le paiement n’a pas été confirmé dans l’appli. Vous pouvez réessayer.
declined-refused = Votre appli de paiement a refusé le paiement. Veuillez contacter son assistance ou payer autrement.
declined-closed = Le paiement n’a pas été confirmé.
declined-later = L’appli de paiement est très sollicitée. Veuillez réessayer dans quelques minutes.
declined-our-fault = Il n’est pas possible de payer ici pour le moment. Vous n’y êtes pour rien ; veuillez vous adresser au personnel.
declined-other = L’appli n’a pas autorisé le paiement. Vous pouvez réessayer ou payer autrement.
