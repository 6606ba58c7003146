//! What a run makes and does not fetch.

use super::super::Surplus;
use super::*;

/// Sends and fetches so many words, and comes to rest.
fn after(payload: Payload, sent: u32, fetched: u32) -> Bench {
    let mut b = ping_pong();
    b.races = Races::Yes;
    b.array.set_payload(payload);
    let from = b.arg(noise(4 * sent as usize));
    let to = b.arg(vec![0; 4 * sent as usize]);
    b.transfer(SHIM, DmaChannel::mm2s(0), 0, from, sent);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, fetched);
    b.wait(SHIM, DmaChannel::s2mm(0));
    let outcome = b.run();
    assert!(matches!(outcome, RunOutcome::Completed { .. }), "{outcome}");
    let unrest = b.array.go_on(&mut b.host, &Limits::default());
    assert_eq!(unrest.unwrap(), None);
    b
}

fn surplus(b: &Bench) -> Vec<Surplus> {
    b.array.surplus(&b.host, &Limits::default()).unwrap()
}

/// However much of it stands in streams, in buffers and with the host.
#[test]
fn what_is_not_fetched_is_counted() {
    for payload in [Payload::Words, Payload::Counts] {
        assert_eq!(surplus(&after(payload, 448, 448)), []);
        for (sent, fetched) in [(448, 442), (448, 384), (2048, 64)] {
            let b = after(payload, sent, fetched);
            let left = Surplus {
                tile: SHIM,
                channel: DmaChannel::s2mm(0),
                words: Some(sent - fetched),
            };
            assert_eq!(surplus(&b), [left], "{payload:?}");
            // The array is as it was.
            assert_eq!(surplus(&b), [left], "{payload:?}");
        }
    }
}

/// More than can be told from a sender without end.
#[test]
fn no_end_of_words() {
    let b = after(Payload::Counts, 100_032, 64);
    assert_eq!(surplus(&b)[0].words, None);
}

/// The channel has a task: what waits is for that.
#[test]
fn a_task_that_still_runs() {
    let mut b = after(Payload::Counts, 448, 384);
    let to = b.arg(vec![0; 1024]);
    b.transfer(SHIM, DmaChannel::s2mm(0), 1, to, 256);
    b.run();
    assert_eq!(
        b.array.go_on(&mut b.host, &Limits::default()).unwrap(),
        None
    );
    assert_eq!(surplus(&b), []);
}
