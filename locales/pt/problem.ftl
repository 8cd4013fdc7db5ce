### Páginas para o que não pode ser feito, cada uma com um caminho a seguir.

problem-code-malformed = Este código está incompleto
problem-code-malformed-explain = Leia o código novamente ou confira se todos os caracteres foram digitados.
problem-code-unknown = Não conhecemos este código
problem-code-unknown-explain = Leia novamente o código no caixa ou fale com a equipe da loja.
problem-code-disabled = Este código não está mais em uso
problem-code-disabled-explain = Peça o código atual à equipe da loja.
problem-code-off = Este código está desativado no momento
problem-code-off-explain = Pergunte à equipe da loja como pagar.
problem-code-replaced = Este código foi substituído
problem-code-replaced-explain = A loja tem um código novo. Peça à equipe da loja.
problem-shop-closed = A loja está fechada no momento
problem-shop-closed-explain = Volte quando ela estiver aberta.
problem-shop-closed-until = Fechada até: { $time }
problem-shop-closed-today = Fechada hoje
problem-shop-closed-tomorrow = Fechada até amanhã: { $time }
problem-board-blank = Este código ainda não está em uso
problem-board-blank-explain = A loja ainda não o configurou. Pergunte à equipe da loja como pagar.
problem-board-staff = Para a equipe: configurar este código

problem-result-unknown = Não encontramos este pagamento
problem-result-unknown-explain = Abra a página novamente a partir da sua carteira digital ou fale com a equipe da loja.

problem-not-found = Não há nada aqui
problem-not-found-explain = Leia novamente o código da loja, por favor.

problem-busy = Pagamentos demais ao mesmo tempo
problem-busy-explain =
    { $seconds ->
        [one] Tente novamente em { $seconds } segundo. Nada foi cobrado.
        [many] Tente novamente em { $seconds } de segundos. Nada foi cobrado.
       *[other] Tente novamente em { $seconds } segundos. Nada foi cobrado.
    }

problem-gateway-down = No momento não é possível pagar
problem-gateway-down-explain =
    { $seconds ->
        [one] Tente novamente em { $seconds } segundo ou pague de outra forma. Nada foi cobrado.
        [many] Tente novamente em { $seconds } de segundos ou pague de outra forma. Nada foi cobrado.
       *[other] Tente novamente em { $seconds } segundos ou pague de outra forma. Nada foi cobrado.
    }

problem-bad-request = Não foi possível ler este pedido
problem-bad-request-explain = Volte e tente novamente, por favor.
problem-foreign = Pague na página da própria loja
problem-foreign-explain = Este pedido veio de outro site. Leia o código da loja, por favor.
problem-too-large = Este pedido é grande demais
problem-too-large-explain = Volte e tente novamente, por favor.
problem-method = Esta página funciona de outra maneira
problem-method-explain = Leia novamente o código da loja, por favor.
problem-our-fault = Algo deu errado do nosso lado
problem-our-fault-explain = Se estava pagando, confira antes o app da sua carteira. Caso contrário, tente novamente daqui a pouco ou fale com a equipe da loja.
problem-try-again = Tentar novamente

wallet-needed = Abra este código em um app de carteira
wallet-needed-explain = Para fazer um pagamento para { $shop }, use { $wallets } ou outra carteira Alipay+.
wallet-needed-link = Link desta loja
wallet-needed-qr = Código QR desta loja
wallet-needed-open = Abrir { $wallet }
wallet-needed-scan = Já está no app de uma carteira? Leia novamente por ele o código no caixa.
wallet-needed-copy = Copiar link
wallet-needed-copied = Copiado
wallet-unsupported = Não é possível pagar aqui com { $wallet }
wallet-unsupported-explain = { $wallet } ainda não oferece pagamento pelo código de uma loja. Leia-o com outra carteira digital, por favor.
wallet-out-of-limits = Os valores que esta loja aceita estão fora dos limites de { $wallet }. Leia o código com outra carteira digital, por favor.
