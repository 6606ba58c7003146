#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| npu_fuzz::targets::isa::asm(data));
