use super::*;

#[test]
fn names_are_unique_and_found() {
    let mut names: Vec<_> = INJECTIONS.iter().map(|i| i.name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), INJECTIONS.len());
    for injection in INJECTIONS {
        assert_eq!(by_name(injection.name).unwrap().about, injection.about);
        // Words of its own, which are not those of any failure.
        let common = |words: &&str| words.len() < 5 || "elements wrong".contains(*words);
        assert!(!injection.says.is_empty(), "{}", injection.name);
        assert!(!injection.says.iter().any(common), "{}", injection.name);
        let known = |k: &&str| crate::KERNELS.contains(k);
        assert!(injection.kernels.iter().all(known), "{}", injection.name);
    }
    assert!(by_name("none").is_none());
}

#[test]
fn a_defect_without_a_place_is_an_error() {
    let plant = Plant::new(by_name("htk-mel").unwrap());
    assert!(plant.image("mel", &mut [0; 64], &mut Vec::new()).is_err());
    assert!(plant
        .image("gelu_512", &mut [0; 64], &mut Vec::new())
        .is_ok());
}

#[test]
fn transfers_change() {
    let mut table = vec![0; 256];
    Plant::new(by_name("table-bit").unwrap()).table("gelu_lut", &mut table);
    assert_eq!(table.iter().map(|b| b.count_ones()).sum::<u32>(), 1);
    let mut qkv = [1, 1, 2, 2, 3, 3];
    Plant::new(by_name("swapped-kv").unwrap()).input("attention_64x64", 0, &mut qkv);
    assert_eq!(qkv, [1, 1, 3, 3, 2, 2]);
}

#[test]
fn what_is_stale_is_what_was_sent_before() {
    let plant = Plant::new(by_name("input-stale").unwrap());
    let sent = |mut bytes: Vec<u8>| {
        plant.input("gelu_512", 0, &mut bytes);
        bytes
    };
    assert_eq!(sent(vec![1, 2]), [1, 2]);
    assert_eq!(sent(vec![3, 4]), [1, 2]);
    assert_eq!(sent(vec![5, 6]), [3, 4]);
    assert_eq!(sent(vec![7, 8, 9]), [7, 8, 9]);
}

/// A person who reads a report must be able to tell which one it was.
#[test]
fn no_two_defects_are_told_alike() {
    let mut told: Vec<_> = INJECTIONS
        .iter()
        .map(|i| {
            let mut says = i.says.to_vec();
            says.sort();
            (i.ends, says, i.name)
        })
        .collect();
    told.sort();
    for pair in told.windows(2) {
        let [(a_ends, a_says, a), (b_ends, b_says, b)] = pair else {
            continue;
        };
        assert!((a_ends, a_says) != (b_ends, b_says), "{a} and {b}");
    }
    // One element's value is that of one input: no diagnosis.
    for injection in INJECTIONS {
        let value = |words: &&str| words.contains("expected");
        assert!(!injection.says.iter().any(value), "{}", injection.name);
    }
}

#[test]
fn lines_that_were_not_flushed_are_old() {
    let plant = Plant::new(by_name("input-unsynced").unwrap());
    plant.input("gelu_512", 0, &mut [1; 160]);
    let mut second = [2; 160];
    plant.input("gelu_512", 0, &mut second);
    assert_eq!(
        (&second[..64], &second[64..128]),
        (&[2; 64][..], &[1; 64][..])
    );
    assert_eq!(second[128..], [2; 32]);
}

/// Names of the checks of a group that meet a defect.
fn met(defect: &str, group: &str) -> Vec<&'static str> {
    let injection = by_name(defect).unwrap();
    let mut checks = crate::checks();
    checks.retain(|check| check.name.starts_with(group) && injection.reaches(check));
    checks.iter().map(|check| check.name).collect()
}

#[test]
fn checks_of_the_runtime_meet_defects_of_the_device_alone() {
    for defect in ["hang", "lost-context", "array-error"] {
        assert_eq!(met(defect, "runtime/"), ["runtime/small"], "{defect}");
    }
    let both = ["runtime/small", "runtime/large"];
    assert_eq!(met("garbage", "runtime/"), both);
    for injection in INJECTIONS {
        let device = matches!(injection.site, Site::Device(_));
        let met_by_runtime = !met(injection.name, "runtime/").is_empty();
        assert!(device || !met_by_runtime, "{}", injection.name);
        assert!(met(injection.name, "refused/").is_empty());
        // Whatever it is, somebody meets it.
        assert!(!met(injection.name, "").is_empty(), "{}", injection.name);
    }
}
