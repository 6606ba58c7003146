//! What a caller may choose: placement, sequence, the XRT of the xclbin.

use std::fs;
use std::path::Path;

use npu_build::choices::{Choices, Xrt};
use npu_build::kernel::{build, Built, Kernel, Tree};
use npu_build::BuildError;
use npu_design::AllocScheme;
use npu_emu::strict::Class;
use npu_image::manifest::Manifest;
use npu_image::xclbin::Xclbin;

use super::{turning, write_source, FOREVER};

fn chosen(folder: &Path, text: &str, choices: &Choices) -> Result<(Kernel, Built), BuildError> {
    write_source(folder);
    fs::write(folder.join("k.mlir"), text).unwrap();
    let tree = Tree {
        designs: folder.to_owned(),
        sources: folder.to_owned(),
    };
    let kernel = Kernel::load_with(&tree, "k", choices)?;
    let built = build(&kernel)?;
    Ok((kernel, built))
}

#[test]
fn buffers_in_turn_over_the_banks() {
    let folder = tempfile::tempdir().unwrap();
    let text = turning(FOREVER)
        .replace("address = 1024 : i32, ", "")
        .replace("address = 1088 : i32, ", "");
    let usual = chosen(folder.path(), &text, &Choices::default()).unwrap();
    let choices = Choices {
        scheme: AllocScheme::BankAware,
        ..Choices::default()
    };
    let banks = chosen(folder.path(), &text, &choices).unwrap();
    let place = |(kernel, _): &(Kernel, Built)| {
        let of = |name| kernel.design.buffer(name).unwrap().address;
        [of("a"), of("b")].map(|a| a / 0x4000)
    };
    assert_eq!(place(&usual), [0, 0]);
    assert_eq!(place(&banks), [0, 1]);
    assert_ne!(usual.0.fingerprint(), banks.0.fingerprint());
    let parts = |built: &Built| Manifest::parse(&built.manifest).unwrap().toolchain.parts;
    assert!(parts(&usual.1).is_empty());
    assert_eq!(parts(&banks.1)["alloc-scheme"], "bank-aware");
}

#[test]
fn one_of_several_sequences() {
    let folder = tempfile::tempdir().unwrap();
    let text = turning(FOREVER);
    let (front, sequence) = text.split_once("aiex.runtime_sequence(").unwrap();
    let (sequence, back) = sequence.rsplit_once('}').unwrap();
    let half = sequence.replace("1, 1, 1, 32", "1, 1, 1, 16");
    let text = format!(
        "{front}aiex.runtime_sequence @all({sequence}  aiex.runtime_sequence @half({half}}}{back}"
    );
    let error = chosen(folder.path(), &text, &Choices::default()).unwrap_err();
    let BuildError::Sequences { span, .. } = &error else {
        panic!("{error}");
    };
    let place = span.unwrap();
    assert!(
        text[place.start..].starts_with("aiex.runtime_sequence @half"),
        "{place:?}"
    );
    assert!(error.to_string().contains("@all, @half"), "{error}");
    let named = |name: &str| Choices {
        sequence: Some(name.to_owned()),
        ..Choices::default()
    };
    let error = chosen(folder.path(), &text, &named("none")).unwrap_err();
    assert!(
        error.to_string().contains("no runtime sequence @none"),
        "{error}"
    );
    let all = chosen(folder.path(), &text, &named("all")).unwrap();
    let half = chosen(folder.path(), &text, &named("half")).unwrap();
    assert!(all.1.insts != half.1.insts);
    assert_ne!(all.0.fingerprint(), half.0.fingerprint());
    // A note chooses, too.
    fs::write(folder.path().join("k.json"), "{\"sequence\": \"half\"}").unwrap();
    let noted = chosen(folder.path(), &text, &Choices::default()).unwrap();
    assert!(noted.1.insts == half.1.insts);
}

#[test]
fn an_xclbin_for_each_xrt() {
    let folder = tempfile::tempdir().unwrap();
    let text = turning(FOREVER);
    let of = |xrt| {
        let choices = Choices {
            xrt,
            ..Choices::default()
        };
        chosen(folder.path(), &text, &choices).unwrap().1
    };
    let usual = chosen(folder.path(), &text, &Choices::default()).unwrap().1;
    assert!(of(Xrt::V2_20).xclbin == usual.xclbin);
    for (xrt, minor) in [(Xrt::V2_20, 20), (Xrt::V2_21, 21), (Xrt::V2_23, 23)] {
        let built = of(xrt);
        let file = Xclbin::parse(&built.xclbin).unwrap();
        assert_eq!(
            (file.header.version.major, file.header.version.minor),
            (2, minor)
        );
        let newline = built
            .xclbin
            .windows(23)
            .any(|w| w == b"\nXCLBIN_MIRROR_DATA_END");
        assert_eq!(newline, minor == 20, "{xrt:?}");
        assert_eq!(
            file.metadata().unwrap().unwrap().kernels[0].dpu_kernel_id,
            Some(0x901)
        );
    }
}

/// What every run does and hardware leaves undefined is built when it is allowed by name, which the manifest says.
#[test]
fn what_is_meant_is_allowed_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let invalid = "    aiex.npu.push_queue (0, 0, MM2S : 0) {bd_id = 9 : i32, issue_token = false, repeat_count = 0 : i32}\n";
    let text = turning(FOREVER);
    let wait = text.find("    aiex.npu.dma_wait").unwrap();
    let text = format!("{}{invalid}{}", &text[..wait], &text[wait..]);
    let refused = chosen(folder.path(), &text, &Choices::default()).unwrap_err();
    let BuildError::Refused { refusal, .. } = &refused else {
        panic!("{refused}");
    };
    let allow: Vec<_> = refusal.class.into_iter().collect();
    assert_eq!(allow, [Class::InvalidBd]);
    let choices = Choices {
        allow,
        ..Choices::default()
    };
    let (_, built) = chosen(folder.path(), &text, &choices).unwrap();
    let manifest = Manifest::parse(&built.manifest).unwrap();
    let parts = &manifest.toolchain.parts;
    assert_eq!(parts.get("allow").map(String::as_str), Some("invalid-bd"));
}
