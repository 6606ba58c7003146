//! The kernels whose images have data, and how their functions are called.

use hil_tests::blocks::{self, Block};

/// An argument of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Argument {
    Input,
    Output,
    Params,
    /// So many bytes that nobody has written.
    Scratch(u32),
}

/// A kernel with data.
pub(super) struct Subject {
    pub(super) kernel: &'static str,
    /// Functions that make a block, in this order.
    pub(super) calls: &'static [(&'static str, &'static [Argument])],
    pub(super) blocks: fn() -> Result<Vec<Block>, String>,
}

pub(super) const SUBJECTS: [Subject; 4] = [
    Subject {
        kernel: "layer_norm_1536x512",
        calls: &[(
            "layer_norm_i8_16x512",
            &[
                Argument::Input,
                Argument::Output,
                Argument::Params,
                Argument::Scratch(512),
                Argument::Scratch(256),
            ],
        )],
        blocks: blocks::layer_norm,
    },
    Subject {
        kernel: "mel",
        calls: &[
            ("mel_spectrum", &[Argument::Input]),
            ("mel_codes", &[Argument::Output]),
        ],
        blocks: blocks::mel,
    },
    Subject {
        kernel: "mel_128",
        calls: &[
            ("mel_spectrum", &[Argument::Input]),
            ("mel_codes_128", &[Argument::Output]),
        ],
        blocks: blocks::mel_128,
    },
    Subject {
        kernel: "mel_i8",
        calls: &[
            ("mel_spectrum", &[Argument::Input]),
            ("mel_codes_i8", &[Argument::Output]),
        ],
        blocks: blocks::mel_i8,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use npu_build::kernel::{build, Kernel, Tree};

    /// A kernel that gets data has to be named here.
    #[test]
    fn every_image_with_data_is_a_subject() {
        let tree = Tree::of(&crate::paths::root());
        for name in hil_tests::KERNELS {
            let built = build(&Kernel::load(&tree, name).unwrap()).unwrap();
            let data = built.cores.iter().any(|(_, c)| c.report.data_bytes > 0);
            assert_eq!(data, SUBJECTS.iter().any(|s| s.kernel == *name), "{name}");
        }
    }
}
