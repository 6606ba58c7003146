//! The JSON mirror at the end of an xclbin, as boost's property tree prints
//! it: no white space, every number a string.

use super::sections::{Connection, IpEntry, MemEntry};
use super::{Header, Hex, Section, SectionKind};
use alloc::format;
use alloc::string::{String, ToString};

/// What a section's mirror has besides its header.
pub(super) enum Payload<'a> {
    None,
    Memory(&'static str, &'a [MemEntry]),
    Ip(&'a [IpEntry]),
    Connections(&'static str, &'a [Connection]),
}

/// Text inside quotes, with boost's escapes: everything outside printable
/// ASCII's neighbourhood as `\u00XX`, and `/` too is escaped.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '/' => out.push_str("\\/"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04X}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

fn pairs(list: &[(&str, String)]) -> String {
    let body: alloc::vec::Vec<_> = list
        .iter()
        .map(|(k, v)| format!("\"{k}\":\"{}\"", escape(v)))
        .collect();
    body.join(",")
}

fn table(name: &str, items: &str, rows: impl ExactSizeIterator<Item = String>) -> String {
    let count = rows.len();
    let rows: alloc::vec::Vec<_> = rows.map(|r| format!("{{{r}}}")).collect();
    format!(
        ",\"payload\":{{\"{name}\":{{\"m_count\":\"{count}\",\"{items}\":[{}]}}}}",
        rows.join(",")
    )
}

impl Payload<'_> {
    fn json(&self) -> String {
        match self {
            Payload::None => String::new(),
            Payload::Memory(name, entries) => {
                let row = |e: &MemEntry| {
                    pairs(&[
                        ("m_type", "MEM_DRAM".to_string()),
                        ("m_used", e.used.to_string()),
                        ("m_sizeKB", format!("{:#x}", e.size_kib)),
                        ("m_tag", e.tag.clone()),
                        ("m_base_address", format!("{:#x}", e.base)),
                    ])
                };
                table(name, "m_mem_data", entries.iter().map(row))
            }
            Payload::Ip(entries) => {
                let row = |e: &IpEntry| {
                    pairs(&[
                        ("m_type", "IP_PS_KERNEL".to_string()),
                        ("m_subtype", "DPU".to_string()),
                        ("m_functional", "DPU".to_string()),
                        ("m_kernel_id", format!("{:#x}", e.kernel_id)),
                        ("m_base_address", "not_used".to_string()),
                        ("m_name", e.name.clone()),
                    ])
                };
                table("ip_layout", "m_ip_data", entries.iter().map(row))
            }
            Payload::Connections(name, entries) => {
                let row = |c: &Connection| {
                    pairs(&[
                        ("arg_index", c.arg.to_string()),
                        ("m_ip_layout_index", c.ip.to_string()),
                        ("mem_data_index", c.memory.to_string()),
                    ])
                };
                table(name, "m_connection", entries.iter().map(row))
            }
        }
    }
}

/// The mirror without its marks. XRT prints major and minor version as
/// characters; that is kept.
pub(super) fn render(header: &Header, sections: &[(Section<'_>, &Payload<'_>)]) -> String {
    let v = header.version;
    let fields = pairs(&[
        ("Magic", "xclbin2".to_string()),
        ("SignatureLength", "ffffffff".to_string()),
        ("KeyBlock", "ff".repeat(256)),
        ("UniqueID", Hex(&header.unique_id.to_le_bytes()).to_string()),
        ("TimeStamp", header.time_stamp.to_string()),
        ("FeatureRomTimeStamp", "0".to_string()),
        (
            "Version",
            format!(
                "{}.{}.{}",
                char::from(v.major),
                char::from(v.minor),
                v.patch
            ),
        ),
        ("Mode", header.mode.to_string()),
        ("InterfaceUUID", Hex(&header.interface_uuid).to_string()),
        ("PlatformVBNV", String::new()),
        ("XclBinUUID", Hex(&header.uuid).to_string()),
        ("DebugBin", String::new()),
    ]);
    let schema = pairs(&[
        ("major", "1".to_string()),
        ("minor", "0".to_string()),
        ("patch", "0".to_string()),
    ]);
    let mut out = format!("{{\"schema_version\":{{{schema}}},\"header\":{{{fields}}}");
    for (s, payload) in sections {
        let SectionKind(kind) = s.kind;
        let head = pairs(&[
            ("Kind", kind.to_string()),
            ("Name", s.name.to_string()),
            ("Offset", format!("{:#x}", s.offset)),
            ("Size", format!("{:#x}", s.data.len())),
        ]);
        out.push_str(&format!(",\"section_header\":{{{head}{}}}", payload.json()));
    }
    out.push('}');
    out
}
