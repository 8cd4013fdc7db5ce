//! A program that hears a store and doesn't read what it is sent.

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpSocket, TcpStream},
};

use crate::{
    programs_feed::{FEED, listen, listener, numbers, part, room},
    support::{TestApp, program::Program},
};

/// Lines of a store's feed, all of one payment.
async fn many(app: &TestApp, number: u32) {
    app.meddle(&format!(
        "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {number}) \
         INSERT INTO feed (store_id, seq, kind, request_id, of_seq, at_ms) \
         SELECT store_id, n.i, 'seen', request_id, n.i, at_ms FROM feed, n WHERE seq = 1"
    ))
    .await;
    app.meddle(&format!("UPDATE feed_heads SET seq = {number}"))
        .await;
}

/// A connection on which a stream was asked for, and of which nobody takes more than a little ahead.
async fn asks(program: &Program, path: &str) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4_096).unwrap();
    let address = program.base().strip_prefix("http://").unwrap();
    let mut line = socket.connect(address.parse().unwrap()).await.unwrap();
    let head = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\n\r\n",
        program.key
    );
    line.write_all(head.as_bytes()).await.unwrap();
    line
}

#[tokio::test(flavor = "multi_thread")]
async fn who_went_away_without_a_word_gives_way_to_who_comes() {
    let app = TestApp::new().await;
    let program = listener(&app, "M-1", &[]);
    let mut gone = Vec::new();
    for _ in 0..4 {
        let mut line = asks(&program, FEED).await;
        // That it has its place.
        let mut begin = [0; 12];
        line.read_exact(&mut begin).await.unwrap();
        assert_eq!(&begin, b"HTTP/1.1 200");
        gone.push(line);
    }
    // None of these ends, and none is read from.
    room(&program).await;
    let mut said = String::new();
    gone[0].read_to_string(&mut said).await.unwrap();
    assert!(said.contains("event: bye"), "{said}");
    assert!(said.contains(r#"{"why":"replaced"}"#), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_too_slowly_is_dropped_and_goes_on_where_they_were() {
    const LINES: u32 = 6_000;
    let app = TestApp::new().await;
    app.paid("12.50").await;
    let program = listener(&app, "M-1", &[]);
    assert_eq!(numbers(&part(&program, "?after=0").await), [1]);
    many(&app, LINES).await;
    let mut line = asks(&program, &format!("{FEED}?after=0")).await;
    // Nothing is read until the place is free again: with three more there is room for no other as long as it is held.
    let mut others = Vec::new();
    for _ in 0..3 {
        others.push(listen(&program, FEED, Some(i64::from(LINES))).await);
    }
    assert_eq!(program.get(FEED).await.status, 429);
    room(&program).await;
    let mut read = String::new();
    line.read_to_string(&mut read).await.unwrap();
    let ids = |text: &str| -> Vec<i64> {
        let ids = text.lines().filter_map(|line| line.strip_prefix("id: "));
        ids.map(|id| id.parse().unwrap()).collect()
    };
    let mut told = ids(&read);
    let last = *told.last().unwrap();
    assert!(last < i64::from(LINES), "the network held all of it");
    drop(others);
    let mut stream = listen(&program, FEED, Some(last)).await;
    stream.hears("hello").await;
    while *told.last().unwrap() < i64::from(LINES) {
        told.push(stream.hears("seen").await.id.unwrap());
    }
    // The first is that of the greeting.
    let all: Vec<i64> = (0..=i64::from(LINES)).collect();
    assert_eq!(told, all);
}
