### A página do valor: o cliente digita quanto vai pagar.

amount-title = Pagar para { $shop }
amount-label = Valor
amount-hint-between = De { $min } a { $max }
amount-hint-from = A partir de { $min }
amount-hint-to = Até { $max }

amount-note-add = Adicionar mensagem
amount-note-label = Mensagem para a loja
amount-note-required = obrigatório

amount-presets = Escolha um valor

amount-keypad = Teclado numérico
amount-key-decimal = Separador decimal
amount-key-delete = Apagar o último algarismo

amount-pay = Pagar
amount-pay-amount = Pagar { $amount }

amount-donate = Doar
amount-donate-amount = Doar { $amount }
amount-donate-title = Doar para { $shop }

amount-tip = Dar gorjeta
amount-tip-amount = Gorjeta de { $amount }
amount-tip-title = Gorjeta para { $shop }

amount-top-up = Recarregar
amount-top-up-amount = Recarregar { $amount }
amount-top-up-title = Recarregar em { $shop }

amount-confirm-in = Confirme no app { $wallet }. Nada é cobrado antes disso.
amount-confirm-in-wallet = Confirme na sua carteira digital. Nada é cobrado antes disso.

amount-working = Abrindo a sua carteira digital…
amount-offline = Sem conexão. Toque novamente, por favor. O valor não será cobrado duas vezes.
amount-handoff = A sua carteira digital deve abrir agora. Se não abrir:

amount-empty = Insira um valor, por favor.
amount-not-a-number = Insira o valor em algarismos, por exemplo { $example }.
amount-negative = Insira o valor sem o sinal de menos.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } não tem casas decimais. Insira um valor sem casas decimais.
        [one] { $currency } tem uma casa decimal. Retire as casas a mais, por favor.
        [many] { $currency } tem { $decimals } de casas decimais. Retire as casas a mais, por favor.
       *[other] { $currency } tem { $decimals } casas decimais. Retire as casas a mais, por favor.
    }
amount-too-long = Este valor tem algarismos demais. Confira, por favor.
amount-ambiguous = Insira o valor sem separador de milhares, por exemplo { $example }.
amount-step = Aqui os valores são múltiplos de { $step }.
amount-zero = Insira um valor maior que zero.
amount-below-min = O menor valor aqui é { $min }.
amount-above-max = O maior valor aqui é { $max }.
amount-wrong-currency = Esta loja aceita somente { $currency }.
amount-not-offered = Este valor não pode ser pago aqui. Escolha um dos valores mostrados.
amount-note-needed = Preencha “{ $label }”.
amount-note-too-long = Encurte a mensagem para { $max } caracteres.

again-title = Pagar de novo?
again-explain =
    { $minutes ->
        [0] Você pagou { $amount } aqui há menos de um minuto.
        [one] Você pagou { $amount } aqui há um minuto.
        [many] Você pagou { $amount } aqui há { $minutes } de minutos.
       *[other] Você pagou { $amount } aqui há { $minutes } minutos.
    }
again-pay = Pagar { $amount } mais uma vez
again-look = Ver o pagamento anterior

sure-title = Este valor está certo?
sure-explain = É muito mais do que se costuma pagar aqui. Confira os zeros e as casas decimais.
sure-explain-whole = É muito mais do que se costuma pagar aqui. Confira os zeros.
sure-pay = Sim, pagar { $amount }
sure-change = Não, mudar o valor

unfinished-title = Pagamento não finalizado
unfinished-explain = Você começou a pagar { $amount } às { $time } e ainda não finalizou.
unfinished-explain-earlier = Você começou a pagar { $amount } em { $time } e ainda não finalizou.
unfinished-continue = Continuar na carteira digital
unfinished-look = Ver este pagamento
unfinished-start-over = Cancelar e recomeçar
unfinished-risk = O primeiro pagamento ainda pode ser concluído. Se você pagar agora também, os dois podem ser cobrados.
unfinished-pay = Pagar { $amount } também

amount-earlier-paid = { $amount } pago · { $time }
amount-earlier-show = Ver
