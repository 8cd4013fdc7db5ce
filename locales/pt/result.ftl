### A página do resultado: o que aconteceu com o pagamento.

result-title = Pagamento a { $shop }

result-paid = Pago
result-words = Mostre estas palavras à equipe da loja
result-shop = Loja
result-time = Data e hora
result-wallet = Carteira
result-charged = Cobrado
result-charged-at = { $amount } (1 { $first } = { $price } { $second })
result-reference = Referência
result-note = Mensagem
result-refund = Reembolso
result-refund-done = { $amount } em { $time }
result-refund-under-way = { $amount }, em andamento
result-refunded = Reembolsado
result-refunded-explain = A loja devolveu este pagamento. A devolução aparece na sua carteira dentro de alguns dias.

result-waiting = Aguardando a sua carteira
result-waiting-explain = Confirme o pagamento na sua carteira. Esta página muda sozinha.
result-checking = Em verificação
result-checking-explain = Estamos consultando se o seu pagamento foi concluído. Por favor, não pague novamente. Esta página muda sozinha.
result-operator = Fale com a equipe da loja
result-operator-explain = Não conseguimos saber se o seu pagamento foi concluído. Por favor, não pague novamente; mostre esta página à equipe da loja.
result-look-again = Verificar novamente
result-start-over = Cancelar e recomeçar

result-declined = Não pago
result-expired = Tempo esgotado
result-expired-explain = O pagamento não foi confirmado a tempo. Nada foi cobrado.
result-cancelled = Cancelado
result-cancelled-explain = O pagamento foi cancelado. Nada foi cobrado.
result-returned-explain = O pagamento foi cancelado depois de feito. A sua carteira devolve o dinheiro.

declined-balance = O saldo não é suficiente. Adicione saldo à carteira, escolha nela outra forma de pagamento ou insira um valor menor.
declined-limit = O valor está acima de um limite da sua carteira. Tente um valor menor ou outra carteira.
declined-wallet = Esta loja não pode aceitar esta carteira. Tente com outra, por favor.
declined-verification = O pagamento não foi confirmado na carteira. Você pode tentar novamente.
declined-refused = A sua carteira recusou o pagamento. Consulte o suporte da carteira ou pague de outra forma.
declined-closed = O pagamento não foi confirmado. Nada foi cobrado.
declined-later = A carteira está sobrecarregada. Tente novamente em alguns minutos.
declined-our-fault = No momento não é possível pagar aqui. O erro não foi seu; fale com a equipe da loja, por favor.
declined-other = A carteira não aceitou o pagamento. Você pode tentar novamente ou pagar de outra forma.
