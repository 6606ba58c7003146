//! A chapter as the checks see it: blocks of code, inline code, links,
//! headings, included files, each with its line.

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::error::{plain, read_text, Failure};

/// A Markdown file below the book's `src`.
#[derive(Debug)]
pub(super) struct Chapter {
    /// `book/src/kernel.md`.
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) text: String,
    /// Fenced blocks.
    pub(super) blocks: Vec<Block>,
    /// Inline code.
    pub(super) codes: Vec<Spot>,
    /// Targets of links and images.
    pub(super) links: Vec<Spot>,
    /// `PATH` or `PATH:ANCHOR` of `{{#include ..}}`.
    pub(super) includes: Vec<Spot>,
    /// Names that links reach headings by.
    pub(super) headings: Vec<String>,
}

/// A piece of text at a line, from 1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) text: String,
}

/// A fenced block.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Line of its first line of content.
    pub(super) line: usize,
    /// What follows the fence: `console,phoenix`.
    pub(super) info: String,
    pub(super) text: String,
}

impl Chapter {
    /// Every chapter, by name.
    pub(super) fn all(source: &Path) -> Result<Vec<Self>, Failure> {
        let mut chapters = Vec::new();
        for entry in fs::read_dir(source).map_err(plain)? {
            let path = entry.map_err(plain)?.path();
            if path.extension().is_some_and(|e| e == "md") {
                let text = read_text(&path)?;
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                chapters.push(Self::parse(&format!("book/src/{file}"), path.clone(), text));
            }
        }
        chapters.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(chapters)
    }

    /// Takes a text apart.
    pub(super) fn parse(name: &str, path: PathBuf, text: String) -> Self {
        let line_of = |offset: usize| text[..offset].matches('\n').count() + 1;
        let (mut blocks, mut codes, mut links) = (Vec::new(), Vec::new(), Vec::new());
        let mut headings = Vec::new();
        let (mut block, mut heading): (Option<Block>, Option<String>) = (None, None);
        for (event, range) in Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter() {
            let line = line_of(range.start);
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    block = Some(Block {
                        line: line + 1,
                        info: info.to_string(),
                        text: String::new(),
                    });
                }
                Event::End(TagEnd::CodeBlock) => blocks.extend(block.take()),
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    headings.extend(heading.take().map(|h| slug(&h)));
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    links.push(Spot {
                        line,
                        text: dest_url.to_string(),
                    });
                }
                Event::Code(code) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&code);
                    }
                    codes.push(Spot {
                        line,
                        text: code.to_string(),
                    });
                }
                Event::Text(part) => {
                    if let Some(block) = &mut block {
                        block.text.push_str(&part);
                    } else if let Some(heading) = &mut heading {
                        heading.push_str(&part);
                    }
                }
                _ => {}
            }
        }
        let includes = text
            .lines()
            .enumerate()
            .filter_map(|(n, line)| {
                let (_, rest) = line.split_once("{{#include ")?;
                let (what, _) = rest.split_once("}}")?;
                Some(Spot {
                    line: n + 1,
                    text: what.trim().to_owned(),
                })
            })
            .collect();
        Self {
            name: name.to_owned(),
            path,
            blocks,
            codes,
            links,
            includes,
            headings,
            text,
        }
    }
}

/// How mdBook names a heading.
fn slug(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_ascii_lowercase()),
            c if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
pub(super) fn of(text: &str) -> Chapter {
    Chapter::parse(
        "book/src/test.md",
        PathBuf::from("test.md"),
        text.to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart() {
        let chapter = of(
            "# Run `hil`, twice\n\nSee [that](a.md#b).\n\n```console,phoenix\n$ ls\nx\n```\n\n{{#include ../y.rs:z}}\n",
        );
        assert_eq!(chapter.headings, ["run-hil-twice"]);
        let spot = |line, text: &str| Spot {
            line,
            text: text.to_owned(),
        };
        assert_eq!(chapter.links, [spot(3, "a.md#b")]);
        assert_eq!(chapter.includes, [spot(10, "../y.rs:z")]);
        assert_eq!(
            chapter.blocks,
            [Block {
                line: 6,
                info: "console,phoenix".to_owned(),
                text: "$ ls\nx\n".to_owned()
            }]
        );
    }
}
