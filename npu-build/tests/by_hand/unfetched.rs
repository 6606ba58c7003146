//! What cores make and the host does not fetch.

use npu_build::rehearse::{Later, Rehearsal, Unfetched};
use npu_design::Span;

use super::{built, turning, write_source, FOREVER};

fn rehearsed(text: &str) -> Rehearsal {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let built = built(folder.path(), text);
    built.unwrap_or_else(|e| panic!("{e}\n{text}")).1.rehearsal
}

/// [`turning`] with a sequence that fetches so many of 32 words.
fn fetching(words: u32) -> String {
    let fetch = |n: u32| format!("(%y[0, 0, 0, 0][1, 1, 1, {n}]");
    turning(FOREVER).replace(&fetch(32), &fetch(words))
}

fn outputs(rehearsal: Rehearsal) -> (bool, Vec<Unfetched>) {
    match rehearsal {
        Rehearsal::Once(Later::Unfetched { certain, outputs }) => (certain, outputs),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_host_that_fetches_less_than_is_made() {
    assert_eq!(rehearsed(&fetching(32)), Rehearsal::Ends);
    for words in [16, 24, 31] {
        let text = fetching(words);
        let (certain, outputs) = outputs(rehearsed(&text));
        assert!(certain);
        let [output] = &outputs[..] else {
            panic!("{outputs:?}");
        };
        assert_eq!(output.words, 32 - words);
        assert_eq!(output.name.as_deref(), Some("out"));
        let line = |span: Span| text[span.start..].lines().next();
        let fetched = output.fetched.and_then(line).unwrap_or_default();
        assert!(fetched.contains("metadata = @out"), "{fetched}");
    }
}

/// What is made ahead is as much before the first run as behind it.
#[test]
fn what_is_made_ahead_is_meant() {
    let made = |words: u32| {
        // The core needs no input, and the host sends none.
        let text = fetching(words)
            .replace("      aie.use_lock(%a_full, AcquireGreaterEqual, 1)\n", "")
            .replace("      aie.use_lock(%a_free, Release, 1)\n", "");
        let sends = text.lines().filter(|l| !l.contains("metadata = @in"));
        sends.map(|l| format!("{l}\n")).collect::<String>()
    };
    assert_eq!(rehearsed(&made(32)), Rehearsal::Ends);
    // Of a core without end, nothing is too much.
    assert_eq!(rehearsed(&made(16)), Rehearsal::Ends);
    // One that is made for three elements has them before the run, and less behind it.
    let few = made(16).replace(FOREVER, "3");
    assert!(matches!(
        rehearsed(&few),
        Rehearsal::Ends | Rehearsal::Once(Later::Hangs(_))
    ));
}

/// Another sequence may fetch it.
#[test]
fn what_another_sequence_fetches() {
    let text = fetching(16).replace(
        "aiex.runtime_sequence(",
        "aiex.runtime_sequence @rest(%y: memref<32xi32>) {
    aiex.npu.dma_memcpy_nd(%y[0, 0, 0, 0][1, 1, 1, 16][0, 0, 0, 1]) {id = 1 : i64, metadata = @out} : memref<32xi32>
    aiex.npu.dma_wait {symbol = @out}
  }
  aiex.runtime_sequence @first(",
    );
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    std::fs::write(folder.path().join("k.json"), "{\"sequence\": \"first\"}").unwrap();
    let (_, built) = built(folder.path(), &text).unwrap();
    assert_eq!(built.rehearsal, Rehearsal::Ends);
}

/// A kernel that is not there in a rehearsal may be the one that decides.
#[test]
fn a_kernel_that_uses_locks_itself() {
    let folder = tempfile::tempdir().unwrap();
    write_source(folder.path());
    let kept = folder.path().join("ir/kernel.ll");
    let ir = std::fs::read_to_string(&kept).unwrap();
    let ir = ir.replace(
        "  ret void\n",
        "  call void @llvm.aie2.release(i32 51, i32 1)\n  ret void\n",
    );
    std::fs::write(&kept, ir + "declare void @llvm.aie2.release(i32, i32)\n").unwrap();
    let (_, built) = built(folder.path(), &fetching(16)).unwrap();
    assert_eq!(built.rehearsal, Rehearsal::Ends);
}
