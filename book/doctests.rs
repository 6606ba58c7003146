//! The chapters' Rust, so that `cargo test --doc -p npu-book` compiles and runs it.
//! The book itself is for readers of `cargo xtask book`.
#![forbid(unsafe_code)]

macro_rules! chapters {
    ($($name:ident $file:literal)*) => {
        $(
            #[doc = include_str!(concat!("src/", $file))]
            pub mod $name {}
        )*

        #[cfg(test)]
        const CHAPTERS: &[&str] = &[$($file),*];
    };
}

chapters! {
    introduction "introduction.md"
    first_run "first-run.md"
    table "table.md"
    kernel "kernel.md"
    design "design.md"
    application "application.md"
    phoenix "phoenix.md"
    report "report.md"
    emulator "emulator.md"
    proven "proven.md"
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_of_contents_is_this_list() {
        let summary = include_str!("src/SUMMARY.md");
        let linked = summary
            .split("](")
            .skip(1)
            .map(|rest| rest.split(')').next());
        // `cargo xtask book` writes the chapter of commands.
        let linked: Vec<_> = linked.flatten().filter(|&l| l != "commands.md").collect();
        assert_eq!(linked, super::CHAPTERS);
    }
}
