### O caixa: um tablet ou celular antigo no balcão que mostra e diz o que é pago. A equipe lê e ouve.

till-name = Caixa
till-title = { $screen } – { $store }
till-everywhere = Todos os caixas

till-say = { $major } { $unit }
till-say-decimals = { $major } { $unit } e { $minor }

till-start = Iniciar
till-start-explain = Toque uma vez para que esta tela possa falar e fique ligada.
till-ready = { $screen }: tudo pronto
till-tap = Toque para ativar o som

till-none = Nenhum pagamento ainda
till-last = Últimos pagamentos
till-today = Hoje
till-count =
    { $count ->
        [one] { $count } pagamento
        [many] { $count } de pagamentos
       *[other] { $count } pagamentos
    }
till-paid = Pago
till-reversed = Pagamento estornado
till-reversed-say = Atenção: o pagamento de { $amount } foi estornado
till-refunded = Reembolsado
till-twins = Há mais de um igual
till-opening = Um cliente está confirmando { $amount }
till-paying = A pagar agora: { $count }
till-hand = Entregar
till-handed = Entregue
till-seen = Já vi
till-away =
    { $count ->
        [one] { $count } pagamento enquanto estava sem conexão, { $amount }
        [many] { $count } de pagamentos enquanto estava sem conexão, { $amount }
       *[other] { $count } pagamentos enquanto estava sem conexão, { $amount }
    }

till-deaf = Sem conexão desde { $time }. Os pagamentos depois disso não aparecem.
till-deaf-say = Sem conexão. Os pagamentos não aparecem.
till-connected = Conectado novamente
till-reconnect = Tentar agora
till-sign = Último sinal há { $seconds } s

till-sound-on = Som ligado
till-sound-off = Sem som
till-voice = Voz: { $language }
till-voice-off = Voz desligada
till-voice-none = Sem voz aqui: em vez dela, campainha, clarão e vibração
till-awake = A tela fica ligada
till-awake-not = A tela pode desligar sozinha
till-silent = Em silêncio até { $time }
till-other-tab = Outra aba deste navegador está falando
till-no-script = Este navegador não executa scripts. A página recarrega a cada dez segundos e não pode falar.

till-settings = Configurações
till-speak = Dizer os valores em voz alta
# Same as English
till-volume = Volume
till-test = Testar o volume
till-silent-hours = Horas de silêncio
till-silent-from = De
till-silent-to = Até
till-save = Salvar
till-leave = Remover esta tela

till-enrol = Usar este aparelho como tela do caixa
till-enrol-ready = Tudo pronto. Depois de tocar no botão, este aparelho mostra o que é pago aqui.
till-enrol-paste = Cole o link recebido, ou o código depois do #.
till-enrol-code = Link ou código
till-enrol-button = Usar este aparelho
till-enrol-help = Quem administra a loja cria o link. Ele vale uma vez, por dez minutos.
till-enrol-refused = Este link não funciona, ou não vale mais. Peça um novo.
till-enrol-busy =
    { $seconds ->
        [one] Tentativas demais. Tente novamente em { $seconds } segundo.
        [many] Tentativas demais. Tente novamente em { $seconds } de segundos.
       *[other] Tentativas demais. Tente novamente em { $seconds } segundos.
    }
till-stranger = Esta não é uma tela do caixa
till-stranger-explain = Peça um link a quem administra a loja e abra-o neste aparelho.
till-refused = Não foi possível fazer isso
till-refused-explain = Volte, recarregue a página e tente mais uma vez.
till-failed-explain = O servidor não consegue fazer isso agora. Nada do que os clientes pagaram se perde. Tente de novo daqui a pouco; se continuar, avise quem administra a loja.
till-back = Voltar ao caixa

till-refund = Devolver
till-refund-left = É possível devolver até { $amount }.
till-refund-amount = Valor
till-refund-reason = Motivo (opcional)
till-refund-person = Quem devolve
till-refund-pin = PIN de seis algarismos
till-refund-on = Continuar
till-refund-sure = Devolver { $amount }?
till-refund-given = { $amount } voltam para a carteira digital.
till-refund-open = Pedido feito. Ainda não se sabe se { $amount } voltam; a consulta é repetida automaticamente.
till-refund-waits = Ainda não foi devolvido nada: outra pessoa tem de concordar, no escritório.
till-refund-wrong-amount = Nada foi devolvido. Introduza um valor que ainda possa ser devolvido.
till-refund-wrong-pin = Nada foi devolvido: o PIN está errado.
till-refund-short-pin = Nada foi devolvido: o PIN tem seis algarismos. Não contou como tentativa.
till-refund-locked = Nada foi devolvido: este PIN está bloqueado durante um quarto de hora.
till-refund-nobody = Ainda ninguém definiu um PIN para esta caixa. Isso faz-se no escritório.
till-refund-none = Deste pagamento não se pode devolver nada.
till-refund-failed = Não foi possível fazer o pedido. Tente de novo: nada é devolvido duas vezes.
till-refund-refused = O serviço de pagamento recusou. Nada foi devolvido.
till-refund-twice = O serviço de pagamento já retirou o dinheiro deste pagamento, ou o cliente o contesta ({ $day }). Se você também o devolver, pagará duas vezes. Pergunte primeiro ao serviço de pagamento.
till-refund-twice-yes = Devolver mesmo assim
till-refund-asks = Não pode devolver tanto sozinho. Será apenas pedido: outra pessoa tem de concordar.
till-refund-asks-gone = Já foram devolvidos { $amount } deste pagamento, e isso também conta.
till-refund-asks-nobody = De momento, mais ninguém aqui pode aprovar. Um proprietário pode dar acesso a alguém no escritório.
till-refund-ask = Pedir
till-refund-gone = Nada foi devolvido: esta pessoa já não o pode fazer aqui.
till-refund-over = Nada foi devolvido: o pedido foi recusado ou terminou.

till-shut = Os clientes não podem pagar agora: a loja está fechada
till-shut-until = Os clientes não podem pagar até: { $time }
till-shut-today = Os clientes não podem mais pagar hoje
till-shut-tomorrow = Os clientes não podem pagar até amanhã: { $time }
