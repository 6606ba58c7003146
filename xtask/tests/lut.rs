//! `cargo xtask lut` as a user meets it: exit codes, words, files.

use std::fs;
use std::process::Command;

/// A folder of a user.
struct Desk(tempfile::TempDir);

/// What a command said and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.path().join(name), bytes).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// An array of numbers in a .npy.
    fn array<const N: usize>(&self, name: &str, kind: &str, data: &[[u8; N]]) {
        let shape = data.len();
        let head = format!("{{'descr': '{kind}', 'fortran_order': False, 'shape': ({shape},)}}");
        let mut file = b"\x93NUMPY\x01\x00".to_vec();
        file.extend((head.len() as u16).to_le_bytes());
        file.extend(head.as_bytes());
        file.extend(data.iter().flatten());
        self.put(name, file);
    }

    fn floats(&self, name: &str, values: impl IntoIterator<Item = f32>) {
        let data: Vec<[u8; 4]> = values.into_iter().map(f32::to_le_bytes).collect();
        self.array(name, "<f4", &data);
    }

    fn lut(&self, words: &str) -> Said {
        let done = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("lut")
            .args(words.split(' '))
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Said {
            code: done.status.code(),
            out: text(&done.stdout),
            // Drawn text is wrapped at the width of a terminal.
            err: text(&done.stderr)
                .replace("\n  │ ", " ")
                .replace("\n        ", " "),
        }
    }

    /// Runs a command that must end so and say these.
    fn says(&self, words: &str, code: i32, all: &[&str]) {
        let said = self.lut(words);
        let text = format!("{}{}", said.out, said.err);
        assert_eq!(said.code, Some(code), "{words}: {text}");
        for one in all {
            assert!(text.contains(one), "{words}: no `{one}` in: {text}");
        }
    }
}

const SCALES: &str = "[input]\nscale = 0.0501\n[output]\nscale = 0.0301\n";

#[test]
fn specs_are_certified_or_refused() {
    let desk = Desk::new();
    desk.put("r.toml", format!("function = 'reciprocal'\n{SCALES}"));
    desk.says("certify r.toml", 0, &["monotone", "saturated"]);
    let text = "function = 'tanh'\nsaturation = 'symmetric'\n";
    desk.put("s.toml", format!("{text}{SCALES}zero_point = -128\n"));
    desk.says(
        "certify s.toml",
        2,
        &["s.toml", "zero point -128", "symmetric"],
    );
    desk.put("t.toml", format!("{text}{SCALES}zero_point = -127\n"));
    desk.says("certify t.toml", 0, &["zero exact", "monotone"]);
    desk.put("n.toml", "function = 'tanh'\n");
    desk.says("certify n.toml", 2, &["no [input]", "lut fit"]);
}

#[test]
fn a_fit_keeps_what_a_spec_says_and_its_words_are_true() {
    let desk = Desk::new();
    desk.floats("a.npy", (0..256).map(|i| 0.1 + i as f32 / 64.0));
    desk.put("p.csv", "-4 -1\n0 0\n5 3\n");
    desk.put(
        "p.toml",
        "points = 'p.csv'\nrounding = 'floor'\nsaturation = 'symmetric'\n",
    );
    // 256 floats are values.
    desk.says(
        "fit p.toml --histogram a.npy --ranges affine -o q.toml",
        0,
        &[
            "256 real values (float32)",
            "the widest scales",
            "0.00 % saturate",
        ],
    );
    let fitted = desk.text("q.toml");
    for part in [
        "points = \"p.csv\"",
        "rounding = \"floor\"",
        "saturation = \"symmetric\"",
    ] {
        assert!(fitted.contains(part), "{fitted}");
    }
    desk.says(
        "certify q.toml --histogram a.npy",
        0,
        &["rounded floor", "of the activations"],
    );
    desk.says(
        "fit reciprocal --histogram a.npy",
        0,
        &["function = \"reciprocal\""],
    );
    let said = desk.lut("fit exp --histogram a.npy");
    let widest = said
        .out
        .lines()
        .find(|l| l.starts_with("# the widest scales"));
    assert!(
        widest.is_some_and(|l| l.contains(" 0.00 % saturate")),
        "{}",
        said.out
    );
    desk.says(
        "fit rsqrt --histogram a.npy",
        2,
        &["no scales give a table", "--ranges affine"],
    );
    desk.says(
        "fit gelu --histogram a.npy",
        2,
        &["no function named", "gelu-erf"],
    );
    desk.floats("z.npy", [0.0; 9]);
    desk.says(
        "fit gelu-erf --histogram z.npy",
        2,
        &["z.npy: every activation is 0"],
    );
    desk.floats("m.npy", [1.0, -2.0]);
    desk.says(
        "fit rsqrt --histogram m.npy --ranges affine",
        2,
        &["no value at -2"],
    );
}

#[test]
fn arrays_are_not_taken_for_what_they_may_not_be() {
    let desk = Desk::new();
    desk.floats("f.npy", (0..256).map(|i| i as f32 / 100.0));
    let scale = "--input-scale 0.05";
    desk.says(
        &format!("fit silu --histogram f.npy {scale}"),
        2,
        &["--input-scale", "taken as real values", "--as codes"],
    );
    desk.says(
        &format!("fit silu --histogram f.npy {scale} --as counts"),
        0,
        &["counts of the codes of scale 0.05"],
    );
    desk.array("u.npy", "|u1", &[[3], [200]]);
    desk.says("fit silu --histogram u.npy", 2, &["uint8", "--as values"]);
    desk.says(
        "fit silu --histogram u.npy --as values",
        0,
        &["2 real values (uint8)"],
    );
    desk.says(
        &format!("fit silu --histogram u.npy --as codes {scale}"),
        2,
        &["element 1 is 200"],
    );
    desk.array("c.npy", "|i1", &[[3], [200]]);
    desk.says("fit silu --histogram c.npy", 2, &["--input-scale"]);
    desk.says(
        "fit silu --histogram c.npy --input-zero-point 3",
        2,
        &["--input-scale"],
    );
    desk.put("s.toml", format!("function = 'silu'\n{SCALES}"));
    let said = ["2 codes of scale 0.0501, zero point 0 (int8)"];
    desk.says("fit s.toml --histogram c.npy", 0, &said);
    desk.says("certify s.toml --histogram c.npy", 0, &said);
    desk.says("certify s.toml --histogram u.npy", 2, &["--as values"]);
}

#[test]
fn the_tables_of_a_product_have_places() {
    let desk = Desk::new();
    desk.put("s.toml", format!("function = 'silu'\n{SCALES}"));
    desk.says(
        "make s.toml --kernel matmul_table_64x64x64 -o s.json",
        0,
        &["monotone"],
    );
    let made: serde_json::Value = serde_json::from_str(&desk.text("s.json")).unwrap();
    assert_eq!(made["layout"]["table"], "matmul_table");
    let places = made["layout"]["places"].as_array().unwrap();
    let at: Vec<_> = places
        .iter()
        .map(|p| p["offset"].as_u64().unwrap())
        .collect();
    assert_eq!(at, [40960, 49152]);
    desk.says("compare s.toml s.json", 0, &["all 256 entries are equal"]);
    desk.says(
        "make s.toml --kernel mel -o m.json",
        2,
        &["no buffer for a lookup table"],
    );
}
