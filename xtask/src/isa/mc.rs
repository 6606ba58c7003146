//! LLVM's tests of the assembler and of encodings.
//!
//! Three kinds of file are understood, by what they hold:
//!
//! | file | what is checked |
//! |---|---|
//! | `.s` for `llvm-mc` | it assembles, and its `CHECK` lines come in order in what is printed of it |
//! | `.s` for `not llvm-mc` | each of its instructions is refused |
//! | any with `CHECK: ADDRESS: BYTES TEXT` | `TEXT` assembles to `BYTES`, which print as `TEXT` |

use npu_arch::isa::asm::{assemble, Object, Place};
use npu_arch::isa::Bundle;

/// What a file is worth.
#[derive(Default)]
pub(crate) struct Checked {
    /// Expectations met.
    pub(crate) met: usize,
    /// Those that are not: what was wrong.
    pub(crate) unmet: Vec<String>,
}

/// Checks a file's expectations; `None` if it has none about AIE2.
pub(crate) fn check(text: &str) -> Option<Checked> {
    let about_aie2 = text.lines().any(|l| {
        l.contains("RUN:")
            && (l.contains("aie2 ") || l.contains("=aie2") || l.contains("%llcflags"))
            && !l.contains("aie2p ")
    });
    if !about_aie2 {
        return None;
    }
    let mut checked = Checked::default();
    let refused = text.lines().any(|l| l.contains("RUN: not llvm-mc"));
    let assembled = text.lines().any(|l| l.contains("RUN: llvm-mc"));
    if refused {
        refusals(text, &mut checked);
    } else if assembled {
        printed(text, &mut checked);
    }
    encodings(text, &mut checked);
    Some(checked)
}

/// The part of a line behind `CHECK:`, or behind a `CHECK` whose colon was
/// forgotten before an address.
fn expectation(line: &str) -> Option<&str> {
    let rest = &line[line.find("CHECK")? + 5..];
    match rest.strip_prefix(':') {
        Some(rest) => Some(rest.trim()),
        None => Some(rest.trim()).filter(|r| encoding(r).is_some()),
    }
}

fn is_source(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with("//") && !line.starts_with('#')
}

/// Every instruction of the text is an error.
fn refusals(text: &str, checked: &mut Checked) {
    for line in text.lines().filter(|l| is_source(l)) {
        match assemble(line) {
            Err(_) => checked.met += 1,
            Ok(_) => checked.unmet.push(format!("`{}` is accepted", line.trim())),
        }
    }
}

/// One blank between words, none around separators.
fn normal(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut text = words.join(" ");
    for separator in [";", ",", ":"] {
        text = text.replace(&format!(" {separator}"), separator);
        text = text.replace(&format!("{separator} "), separator);
    }
    text
}

/// What is printed of an object: an entry for each line, in each of the forms
/// that an expectation may be about.
fn listing(object: &Object) -> Result<Vec<Vec<String>>, usize> {
    let mut lines = Vec::new();
    for (i, section) in object.sections.iter().enumerate() {
        let mut offset = 0;
        while offset < section.data.len() {
            for s in &object.symbols {
                let here = Place::Section {
                    section: i,
                    offset: offset as u32,
                };
                if s.place == here {
                    lines.push(vec![format!("<{}>:", s.name)]);
                }
            }
            let bundle = Bundle::decode(&section.data, offset).map_err(|_| offset)?;
            let bytes: Vec<String> = bundle.encode().iter().map(|b| format!("{b:02x}")).collect();
            let full = format!("{offset:x}: {} {bundle:#}", bytes.join(" "));
            lines.push(vec![normal(&full), normal(&bundle.to_string())]);
            for r in section
                .relocations
                .iter()
                .filter(|r| r.offset as usize == offset)
            {
                lines.push(vec![format!(
                    "{} {}",
                    r.kind, object.symbols[r.symbol].name
                )]);
            }
            offset += bundle.len();
        }
    }
    // The object's tables, as llvm-readobj prints them.
    lines.push(vec!["Relocations [".to_owned()]);
    for r in object.sections.iter().flat_map(|s| &s.relocations) {
        lines.push(vec![format!(
            "{} {}",
            r.kind, object.symbols[r.symbol].name
        )]);
    }
    lines.push(vec!["Symbols [".to_owned()]);
    for s in &object.symbols {
        lines.push(vec![normal(&format!("Name: {}", s.name))]);
        if s.place == Place::Undefined {
            lines.push(vec![normal("Section: Undefined")]);
        }
    }
    Ok(lines)
}

/// The text assembles, and every expectation comes in order.
fn printed(text: &str, checked: &mut Checked) {
    let mut object = match assemble(text) {
        Ok(object) => object,
        Err(errors) => {
            checked.unmet.extend(errors.iter().map(ToString::to_string));
            return;
        }
    };
    object.pad_code();
    let lines = match listing(&object) {
        Ok(lines) => lines,
        Err(offset) => {
            checked.unmet.push(format!("no bundle at {offset:#x}"));
            return;
        }
    };
    let mut next = 0;
    for want in text.lines().filter_map(expectation).map(normal) {
        match lines[next..]
            .iter()
            .position(|forms| forms.iter().any(|f| matches(f, &want)))
        {
            Some(at) => {
                checked.met += 1;
                next += at + 1;
            }
            None => checked.unmet.push(format!("`{want}` is not printed")),
        }
    }
}

/// Whether a line holds a pattern, whose only magic is `{{...}}` for digits.
fn matches(line: &str, want: &str) -> bool {
    match want.split_once("{{[0-9]+}}") {
        None => line.contains(want),
        Some((before, after)) => line.find(before).is_some_and(|at| {
            let rest = &line[at + before.len()..];
            rest.trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with(after)
        }),
    }
}

/// Every `ADDRESS: BYTES TEXT`.
fn encodings(text: &str, checked: &mut Checked) {
    for line in text.lines() {
        let Some((bytes, asm)) = expectation(line).and_then(encoding) else {
            continue;
        };
        let made = match assemble(&asm) {
            Ok(object) => object.sections[0].data.clone(),
            Err(errors) => {
                checked
                    .unmet
                    .extend(errors.iter().map(|e| format!("`{asm}`: {e}")));
                continue;
            }
        };
        let printed = Bundle::decode(&bytes, 0).map(|b| normal(&format!("{b:#}")));
        let short = Bundle::decode(&bytes, 0).map(|b| normal(&b.to_string()));
        let want = normal(&asm);
        let same = |text: &str| text.eq_ignore_ascii_case(&want);
        if made != bytes {
            checked
                .unmet
                .push(format!("`{asm}` is {made:02x?}, expected {bytes:02x?}"));
        } else if !printed.as_deref().is_ok_and(same) && !short.as_deref().is_ok_and(same) {
            checked.unmet.push(format!("`{asm}` prints as {printed:?}"));
        } else {
            checked.met += 1;
        }
    }
}

/// `ADDRESS: BYTES TEXT` as bytes and text.
fn encoding(line: &str) -> Option<(Vec<u8>, String)> {
    let (address, rest) = line.split_once(':')?;
    u32::from_str_radix(address.trim(), 16).ok()?;
    let mut bytes = Vec::new();
    let mut words = rest.split_whitespace().peekable();
    while let Some(byte) = words.peek().filter(|w| w.len() == 2) {
        let Ok(byte) = u8::from_str_radix(byte, 16) else {
            break;
        };
        bytes.push(byte);
        words.next();
    }
    let text: Vec<&str> = words.collect();
    let text = text.join(" ");
    (!bytes.is_empty() && !text.is_empty() && !text.contains("{{")).then_some((bytes, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> (usize, usize) {
        let checked = check(text).unwrap();
        (checked.met, checked.unmet.len())
    }

    #[test]
    fn encodings_are_compared() {
        let file = |bytes: &str| {
            format!("# RUN: llc %llcflags -o %t\n# CHECK: 60: {bytes} ret lr\n---\nname: x\n")
        };
        assert_eq!(counts(&file("19 18 00 10")), (1, 0));
        assert_eq!(counts(&file("19 28 00 10")), (0, 1));
        assert!(check("// RUN: llc -mtriple=aie2p %s").is_none());
    }

    #[test]
    fn what_is_printed_comes_in_order() {
        let file = |checks: &str| {
            format!("// RUN: llvm-mc -triple aie2 %s\n{checks}\nadd r0, r1, r2\nnopa; nopb\nj #x\n")
        };
        let good = "// CHECK: add  r0, r1, r2\n// CHECK: nopa ; nopb\n// CHECK: R_AIE_{{[0-9]+}} x";
        assert_eq!(counts(&file(good)), (3, 0));
        assert_eq!(
            counts(&file("// CHECK: nopa ; nopb\n// CHECK: add r0, r1, r2")),
            (1, 1)
        );
        assert_eq!(
            counts(&file("// CHECK: add r0, r1, r2\n// CHECK: add r0, r1, r2")),
            (1, 1)
        );
    }

    #[test]
    fn refusals_are_wanted() {
        let file = "// RUN: not llvm-mc -triple aie2 %s\n// CHECK: error\npadda [p0], #6\npadda [p0], #8\n";
        assert_eq!(counts(file), (1, 1));
    }
}
