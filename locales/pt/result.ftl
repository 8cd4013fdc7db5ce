### A página do resultado: o que aconteceu com o pagamento.

result-title = { $state } · { $shop }

result-paid = Pago
result-words = Mostre estas palavras à equipe da loja
result-shop = Loja
result-time = Data e hora
result-wallet = Carteira digital
result-charged = Cobrado
result-charged-at = { $amount } ({ $units } { $first } = { $price } { $second })
result-reference = Referência
result-note = Mensagem
result-refund = Reembolso
result-refund-done = { $amount } em { $time }
result-refund-under-way = { $amount }, em andamento
result-refunded = Reembolsado
result-refunded-explain = A loja devolveu este pagamento. A devolução aparece na sua carteira digital dentro de alguns dias.
result-part-refunded = Reembolsado em parte
result-part-refunded-explain = A loja devolveu { $back } e ficou com { $kept }.
result-paid-ago = Pago há { $time } min

receipt-title = Recibo
receipt-amount = Valor pago
receipt-pdf = Guardar como PDF
receipt-no-tax = Este documento não é uma fatura fiscal.
receipt-tax = Este recibo é uma fatura fiscal.
receipt-included = Inclui { $tax }
receipt-back = Voltar ao pagamento
receipt-print = Não é possível criar o ficheiro aqui. Imprima esta página ou faça uma captura de ecrã.

result-waiting = Aguardando a sua carteira digital
result-waiting-explain = Confirme o pagamento na sua carteira digital. Esta página se atualiza sozinha.
result-checking = Em verificação
result-checking-explain = Estamos consultando se o seu pagamento foi concluído. Por favor, não pague novamente. Esta página se atualiza sozinha.
result-operator = Fale com a equipe da loja
result-operator-explain = Não conseguimos saber se o seu pagamento foi concluído. Por favor, não pague novamente; mostre esta página à equipe da loja.
result-look-again = Verificar novamente
result-start-over = Cancelar e recomeçar
result-checked = Última verificação: { $time }
result-until = Esta página verifica sozinha até { $time }, no máximo.
result-checking-rest-explain = Ainda não sabemos se o seu pagamento foi concluído. Por favor, não pague novamente. Esta página não se atualiza mais sozinha; você pode verificar novamente abaixo.
result-offline = Sem conexão. Esta página verificará novamente assim que houver uma.

result-declined = Pagamento não realizado
declined-nothing-charged = Nada foi cobrado.
result-expired = Tempo esgotado
result-expired-explain = O pagamento não foi confirmado a tempo.
result-cancelled = Cancelado
result-cancelled-explain = O pagamento foi cancelado.
result-returned-explain = O pagamento foi cancelado depois de feito. A sua carteira digital devolve o dinheiro.
result-try-again = Tentar { $amount } novamente

declined-balance = O saldo não é suficiente. Adicione saldo à carteira digital, escolha nela outra forma de pagamento ou insira um valor menor.
declined-limit = O valor está acima de um limite da sua carteira digital. Tente um valor menor ou outra carteira.
declined-wallet = Esta loja não aceita esta carteira digital. Tente com outra, por favor.
declined-verification = O pagamento não foi confirmado na carteira digital. Você pode tentar novamente.
declined-refused = A sua carteira digital recusou o pagamento. Consulte o suporte da carteira ou pague de outra forma.
declined-closed = O pagamento não foi confirmado.
declined-later = A carteira digital está sobrecarregada. Tente novamente em alguns minutos.
declined-our-fault = No momento não é possível pagar aqui. O erro não foi seu; fale com a equipe da loja, por favor.
declined-other = A carteira digital não aprovou o pagamento. Você pode tentar novamente ou pagar de outra forma.
