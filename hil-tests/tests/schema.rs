//! `docs/hil-report.schema.json` is what the program's own types say, and real reports
//! are as it says: of checks that pass, with wrong data, refused ones, skipped ones.

use std::path::Path;

use hil_tests::inject::{by_name, Plant};
use hil_tests::report::{CheckReport, Evidence, Outcome, Report, SCHEMA};
use hil_tests::seed::Seed;
use hil_tests::{checks, Session};
use npu_build::cache::Outputs;
use npu_build::kernel::{build, Kernel, Tree};
use npu_driver::DeviceSelector;
use serde_json::{json, Value};

fn published() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/hil-report.schema.json");
    std::fs::read_to_string(path).unwrap()
}

/// Builds a kernel's files into a folder.
fn build_into(folder: &Path, name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let kernel = Kernel::load(&Tree::of(&root), name).unwrap();
    let outputs = Outputs::of(folder, name);
    let built = build(&kernel).unwrap();
    outputs.write(&built, kernel.fingerprint()).unwrap();
}

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&published()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Checks as they are, with a planted defect, and one that is not run.
fn report() -> Report {
    let kernels = tempfile::tempdir().unwrap();
    for name in ["canary", "gelu_512"] {
        build_into(kernels.path(), name);
    }
    let session = Session::new(DeviceSelector::Emulator, kernels.path());
    let broken = session
        .clone()
        .with_seed(Seed::new(7))
        .with_plant(Plant::new(by_name("table-bit").unwrap()));
    let all = checks();
    let named = |name: &str| all.iter().find(|c| c.name == name).unwrap();
    let reports = vec![
        named("canary/add_one").run(&session),
        named("gelu_512/every_code").run(&broken),
        named("property/gelu_tables").run(&broken),
        named("mel/speech").run(&session),
        CheckReport::skipped(named("mel/silence"), "not now"),
    ];
    let words: Vec<_> = reports.iter().map(|r| r.outcome.word()).collect();
    assert_eq!(
        words,
        [
            "pass",
            "WRONG DATA",
            "WRONG DATA",
            "INFRASTRUCTURE",
            "SKIPPED"
        ]
    );
    assert!(matches!(
        &reports[1].outcome,
        Outcome::WrongData {
            errors: Some(_),
            ..
        }
    ));
    assert!(reports[2].value.is_some(), "the shrunk value is there");
    Report {
        schema: SCHEMA.into(),
        evidence: Evidence::from(&session.info().unwrap()),
        seed: Seed::FIXED,
        time: 0,
        require_hardware: false,
        injection: Some("table-bit".into()),
        kernels: vec![("canary".into(), "0".repeat(64))],
        checks: reports,
    }
}

#[test]
fn the_published_schema_is_current() {
    assert!(
        published() == Report::schema(),
        "`cargo xtask hil schema` writes docs/hil-report.schema.json anew"
    );
}

#[test]
fn real_reports_are_as_the_schema_says() {
    let value: Value = serde_json::from_str(&report().json()).unwrap();
    let validator = validator();
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|e| format!("{}: {e}", e.instance_path))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    // The schema can refuse: each of these is no report.
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut value = value.clone();
        change(&mut value);
        validator.is_valid(&value)
    };
    assert!(!changed(&|v| v["checks"][0]["outcome"] = json!("fine")));
    assert!(!changed(&|v| v["checks"][0]["seconds"] = json!("long")));
    assert!(!changed(&|v| {
        v["checks"][1].as_object_mut().unwrap().remove("wrong");
    }));
    assert!(!changed(&|v| {
        v.as_object_mut().unwrap().remove("evidence");
    }));
}
