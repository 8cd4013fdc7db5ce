//! The binary as a worker for pictures, as the server starts it.

use std::{path::PathBuf, time::Duration};

use pictures::{Colour, Grounds, Job, Limits, Made, Refusal, Role, Workshop};

fn drawing(inside: &str) -> Job {
    let open = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">"#;
    Job {
        role: Role::Logo,
        file: [open, inside, "</svg>"].concat().into_bytes(),
        dark: None,
        grounds: Grounds {
            light: Colour([255; 3]),
            dark: Colour([20; 3]),
        },
    }
}

#[tokio::test]
async fn the_hidden_command_makes_pictures_and_refuses_them() {
    let portico = PathBuf::from(env!("CARGO_BIN_EXE_portico"));
    // However busy this machine is.
    let workshop = Workshop::new(portico).with_limits(Limits::default(), Duration::from_mins(1));
    let circle = drawing(r#"<script>x</script><circle cx="20" cy="10" r="9"/>"#);
    let made = workshop.make(&circle).await.unwrap();
    assert_eq!(Ok(&made), pictures::make(&circle).as_ref());
    assert!(matches!(made, Made::Logo(_)));
    let text = workshop.make(&drawing("<text>Tea</text>")).await;
    assert_eq!(text, Err(Refusal::Text));
}
