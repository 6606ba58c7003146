//! Code as text, for messages.

use npu_arch::isa::latency::TARGET_ALIGN;
use npu_arch::isa::Bundle;

use super::exec::Core;

impl Core {
    /// The code around `pc`, one bundle a line, the one at `pc` marked.
    pub fn listing(&self, pc: u32) -> String {
        let code = self.program();
        // Bundles can be told apart only from a known start: targets are
        // aligned, and the last aligned address that leads to `pc` is one.
        let aligned = pc & !(TARGET_ALIGN - 1);
        let starts = (0..4)
            .map(|k| aligned.saturating_sub(k * TARGET_ALIGN))
            .rev();
        let mut lines = Vec::new();
        for start in starts {
            lines.clear();
            let mut at = start as usize;
            let mut hit = false;
            let mut after = 0;
            while after < 4 && self.program.is_written(at) {
                let text = match Bundle::decode(code, at) {
                    Ok(b) => {
                        let line = (at, b.to_string());
                        at += b.len();
                        line
                    }
                    Err(e) => {
                        lines.push((at, e.to_string()));
                        hit |= at == pc as usize;
                        break;
                    }
                };
                hit |= text.0 == pc as usize;
                after += u32::from(hit);
                if !hit && text.0 > pc as usize {
                    break;
                }
                lines.push(text);
            }
            if hit {
                break;
            }
        }
        let mut out = String::new();
        for (at, text) in lines {
            let mark = if at == pc as usize { '>' } else { ' ' };
            out.push_str(&format!("{mark} {at:#06x}: {text}\n"));
        }
        out
    }
}
