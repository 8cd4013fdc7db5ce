### Mots communs à plusieurs pages.

language-name = Français
language-switch = Langue
common-place = { $store } · { $counter }
common-open-wallet = Ouvrir l’appli de paiement
common-pay-again = Saisir un nouveau montant
common-terms = Conditions
