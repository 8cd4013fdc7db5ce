//! A test for each contract and each adapter.

/// For whoever needs all of them at once.
macro_rules! in_turn {
    (apart, $open:expr; $($contract:ident),+) => {};
    (in_turn, $open:expr; $($contract:ident),+) => {
        /// All of them in turn, each with a store of its own.
        pub(crate) async fn each_in_turn() {
            $({
                // In a function of its own: what a contract needs of the stack is given back after it.
                fn step() -> std::pin::Pin<Box<dyn Future<Output = bool>>> {
                    Box::pin(async {
                        let folder = tempfile::tempdir().unwrap();
                        let open = $open;
                        let Some((store, _kept)) = open(folder.path()).await else {
                            return false;
                        };
                        super::$contract(&store).await;
                        true
                    })
                }
                if !step().await {
                    return;
                }
            })+
        }
    };
}

macro_rules! every_contract_of {
    ($adapter:ident, $turn:ident, $open:expr; $($contract:ident),+ $(,)?) => {
        pub(crate) mod $adapter {
            $(#[tokio::test]
            async fn $contract() {
                let folder = tempfile::tempdir().unwrap();
                let open = $open;
                // What is there besides the store stays until the end.
                let Some((store, _kept)) = open(folder.path()).await else {
                    return;
                };
                super::$contract(&store).await;
            })+

            in_turn!($turn, $open; $($contract),+);
        }
    };
}
