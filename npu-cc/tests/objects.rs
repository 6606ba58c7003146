//! Objects, archives and scripts: what the linker makes of them, and what it
//! says of those that it can't take.

use npu_cc::link::objects::{
    link_objects, object, Input, LinkedObjects, ObjectError, Options, Script,
};
use npu_cc::{ir, legalise};
use npu_emu::core::flat::FlatMemory;
use npu_emu::core::{Core, Stop};
use npu_image::elf::{Elf, PF_X};

/// As MLIR-AIE writes them.
const SCRIPT: &str = r"
MEMORY
{
   program (RX) : ORIGIN = 0, LENGTH = 0x0020000
   data (!RX) : ORIGIN = 0x70800, LENGTH = 0x400
}
ENTRY(__start)
SECTIONS
{
  . = 0x0;
  .text : {
     /* the __start symbol has to come at address zero. */
     *crt0.o(.text*)
     _ctors_start = .;
     KEEP(SORT(*.init_array))
     _ctors_end = .;
     *(.text*)
  } > program
  .data : {
     *(.data*)
     *(.rodata*)
  } > data
  .comment : { *(.comment*) }
. = 0x70000;
_sp_start_value_DM_stack = .;
. += 0x400; /* stack */
. = 0x70400;
buffer = .;
. += 0x100;
  .bss : { *(.bss*) } > data
}
PROVIDE(main = core_0_2);
";

const CORE: &str = "
@buffer = external global [64 x i32]
declare i32 @twice(i32)
define void @core_0_2() {
  %a = load i32, ptr @buffer
  %b = call i32 @twice(i32 %a)
  store i32 %b, ptr getelementptr (i8, ptr @buffer, i32 4)
  ret void
}
define void @unused() { ret void }
";

const KERNEL: &str = "
@factor = constant i32 2
@calls = global i32 0
@table = internal constant [2 x ptr] [ptr @other, ptr @factor]
define i32 @twice(i32 %x) {
  %n = load i32, ptr @calls
  %m = add i32 %n, 1
  store i32 %m, ptr @calls
  %p = load ptr, ptr getelementptr (i8, ptr @table, i32 4)
  %f = load i32, ptr %p
  %y = udiv i32 %x, %f
  %z = mul i32 %y, 4
  ret i32 %z
}
define internal void @other() { ret void }
define i32 @never(i32 %x) { ret i32 %x }
";

fn input(name: &str, text: &str) -> Input<'static> {
    let module = ir::parse(text, name).unwrap_or_else(|e| panic!("{e}"));
    let module = legalise::legalise(&module).unwrap_or_else(|e| panic!("{e}"));
    Input {
        name: name.to_owned(),
        data: object(&module).unwrap_or_else(|e| panic!("{e}")).into(),
    }
}

fn link(inputs: &[Input<'_>]) -> Result<LinkedObjects, ObjectError> {
    let script = Script::parse("core.ld.script", SCRIPT).unwrap();
    link_objects(inputs, &script, &Options::default())
}

/// Runs a program until it stops the core; gives the second word of `buffer`.
fn run(linked: &LinkedObjects, value: u32) -> u32 {
    let elf = Elf::parse(&linked.elf).unwrap();
    let mut core = Core::new();
    let mut memory = FlatMemory::new();
    for s in elf.loadable() {
        if s.flags & PF_X != 0 {
            core.write_program(s.vaddr as usize, s.data);
        } else {
            let mut bytes = s.data.to_vec();
            bytes.resize(s.mem_size as usize, 0);
            memory.write(s.vaddr, &bytes).unwrap();
        }
    }
    memory.write(0x7_0400, &value.to_le_bytes()).unwrap();
    core.set_pc(elf.entry);
    core.enable();
    assert_eq!(core.run(&mut memory, 10_000), Stop::Done);
    let bytes = memory.read(0x7_0404, 4).unwrap();
    u32::from_le_bytes(bytes.try_into().unwrap())
}

/// An archive in GNU's form, or BSD's.
fn archive(bsd: bool, members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = b"!<arch>\n".to_vec();
    let mut put = |name: &str, data: &[u8]| {
        out.extend(
            format!(
                "{name:<16}{:<32}{:<10}`\n",
                "0           0     0     644",
                data.len()
            )
            .bytes(),
        );
        out.extend(data);
        if data.len() % 2 == 1 {
            out.push(b'\n');
        }
    };
    let long: String = members
        .iter()
        .map(|(name, _)| format!("{name}/\n"))
        .collect();
    if !bsd {
        put("/", &[0; 4]);
        put("//", long.as_bytes());
    }
    for (name, data) in members {
        if bsd {
            let padded = [name.as_bytes(), &[0; 3], data].concat();
            put(&format!("#1/{}", name.len() + 3), &padded);
        } else {
            let at = long.find(&format!("{name}/")).unwrap();
            put(&format!("/{at}"), data);
        }
    }
    out
}

#[test]
fn objects_become_a_program_that_runs() {
    let linked = link(&[input("core.o", CORE), input("kernel.o", KERNEL)]).unwrap();
    assert_eq!(run(&linked, 10), 20);
    // Start-up code first; what nobody refers to is left out.
    assert_eq!(linked.symbols["__start"], 0);
    assert_eq!(linked.symbols["main"], linked.symbols["core_0_2"]);
    assert!(!linked.symbols.contains_key("unused"));
    assert!(!linked.symbols.contains_key("never"));
    assert!(linked.symbols.contains_key("__udivsi3"));
    // `core_0_2` calls `twice`, which calls the runtime.
    let chain: Vec<&str> = linked.frames.chain.iter().map(|f| &*f.name).collect();
    assert_eq!(chain, ["__start", "core_0_2", "twice", "__udivsi3"]);
    assert!(linked.frames.need.is_some());
    let map = linked.map.to_string();
    assert!(map.contains(".rodata.factor of kernel.o"), "{map}");
    assert!(map.contains("core_0_2"), "{map}");
}

#[test]
fn members_of_archives_come_in_when_they_are_needed() {
    let core = input("core.o", CORE);
    let kernel = input("kernel.o", KERNEL);
    let other = input("other.o", "define i32 @never(i32 %x) { ret i32 %x }");
    for bsd in [false, true] {
        let members: [(&str, &[u8]); 2] = [
            ("a_member_with_a_long_name.o", &other.data),
            ("kernel_with_a_long_name.o", &kernel.data),
        ];
        let library = Input {
            name: "libkernels.a".to_owned(),
            data: archive(bsd, &members).into(),
        };
        // `never` of the first member is no duplicate: nothing asks for it.
        for inputs in [[core.clone(), library.clone()], [library, core.clone()]] {
            let linked = link(&inputs).unwrap();
            assert_eq!(run(&linked, 6), 12);
            let map = linked.map.to_string();
            assert!(
                map.contains("of libkernels.a(kernel_with_a_long_name.o)"),
                "{map}"
            );
        }
    }
}

#[test]
fn weak_definitions_give_way() {
    let weak = "define weak i32 @twice(i32 %x) { ret i32 7 }";
    // Weak symbols of LLVM IR are strong in our objects but for their flag.
    let core = input("core.o", CORE);
    let mut first = input("weak.o", weak);
    let mut bytes = first.data.to_vec();
    // The symbol's binding, in the one global symbol.
    let elf = Elf::parse(&bytes).unwrap();
    let table = elf.sections.iter().find(|s| s.kind == 2).unwrap();
    let index = elf.symbols.iter().position(|s| s.name == "twice").unwrap();
    let at = table.offset as usize + 16 * index + 12;
    bytes[at] = 2 << 4 | bytes[at] & 15;
    first.data = bytes.into();
    let linked = link(&[core.clone(), first.clone()]).unwrap();
    assert_eq!(run(&linked, 6), 7);
    let linked = link(&[core.clone(), first.clone(), input("kernel.o", KERNEL)]).unwrap();
    assert_eq!(run(&linked, 6), 12);
    let linked = link(&[core, input("kernel.o", KERNEL), first]).unwrap();
    assert_eq!(run(&linked, 6), 12);
}

#[test]
fn a_bcf_file_is_a_script() {
    let bcf = "
_entry_point _main_init
_symbol core_0_2 _after _main_init
_symbol _main_init 0
_reserved DMb 0x00000 0x40000 // no data in code memory
_stack DM_stack 0x70000 0x400 // stack for core
_reserved DMb 0x40000 0x10000
_symbol buffer 0x70400 256
_extern buffer
_reserved DMb 0x70400 256
_reserved DMb 0x80000 0x80000
_include _file kernel.o
_resolve _main core_0_2
";
    let script = Script::parse_bcf("core.bcf", bcf).unwrap();
    assert_eq!(script.inputs, ["kernel.o"]);
    assert_eq!(script.regions[1].origin, 0x7_0500);
    let inputs = [input("core.o", CORE), input("kernel.o", KERNEL)];
    let linked = link_objects(&inputs, &script, &Options::default()).unwrap();
    assert_eq!(run(&linked, 10), 20);
    let wrong = Script::parse_bcf("core.bcf", "\n_segment x").unwrap_err();
    insta::assert_snapshot!(wrong);
}

#[test]
fn errors_name_files_and_symbols() {
    let core = || input("core.o", CORE);
    let kernel = || input("kernel.o", KERNEL);
    let fail = |inputs: &[Input<'_>]| link(inputs).unwrap_err().to_string();
    insta::assert_snapshot!(fail(&[core()]));
    insta::assert_snapshot!(fail(&[core(), kernel(), input("again.o", KERNEL)]));
    insta::assert_snapshot!(fail(&[kernel()]));
    let large = "@large = global [2000 x i32] zeroinitializer
        define i32 @twice(i32 %x) {
          %p = getelementptr i32, ptr @large, i32 %x
          %r = load i32, ptr %p
          ret i32 %r
        }";
    insta::assert_snapshot!(fail(&[core(), input("large.o", large)]));
    let text = Input {
        name: "text.o".to_owned(),
        data: b"not an object".as_slice().into(),
    };
    insta::assert_snapshot!(fail(&[core(), text]));
    let linked = link(&[core(), kernel()]).unwrap();
    let executable = Input {
        name: "core.elf".to_owned(),
        data: linked.elf.into(),
    };
    insta::assert_snapshot!(fail(&[executable]));
    let small = Options {
        stack_size: Some(16),
        ..Options::default()
    };
    let script = Script::parse("core.ld.script", SCRIPT).unwrap();
    let error = link_objects(&[core(), kernel()], &script, &small).unwrap_err();
    assert!(
        error.to_string().contains("__start (0) -> core_0_2"),
        "{error}"
    );
    let small = Options {
        program_bytes: 64,
        ..Options::default()
    };
    let error = link_objects(&[core(), kernel()], &script, &small).unwrap_err();
    assert!(error.to_string().contains("program memory 64"), "{error}");
}

#[test]
fn scripts_that_are_wrong_are_refused_by_line() {
    let parse = |text: &str| Script::parse("x.ld", text).unwrap_err().to_string();
    insta::assert_snapshot!(parse("ENTRY(a)\nVERSION { }"));
    insta::assert_snapshot!(parse("SECTIONS {\n .text : { *(.text) }\n . = 0x1G;\n}"));
    insta::assert_snapshot!(parse("SECTIONS {\n .text : { BYTE(1) }\n}"));
    insta::assert_snapshot!(parse("/* no end"));
    let without = SCRIPT.replace("     *(.rodata*)\n", "");
    let script = Script::parse("x.ld", &without).unwrap();
    let inputs = [input("core.o", CORE), input("kernel.o", KERNEL)];
    let error = link_objects(&inputs, &script, &Options::default()).unwrap_err();
    insta::assert_snapshot!(error);
    let unknown = SCRIPT.replace("> data", "> memory");
    let script = Script::parse("x.ld", &unknown).unwrap();
    let error = link_objects(&inputs, &script, &Options::default()).unwrap_err();
    insta::assert_snapshot!(error);
}

/// Bytes of an object changed at random: an error or a program, no panic.
#[test]
fn damaged_objects_do_not_panic() {
    let core = input("core.o", CORE);
    let kernel = input("kernel.o", KERNEL);
    let mut state = 1u64;
    for _ in 0..1500 {
        let mut next = |n: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize % n
        };
        let mut bytes = kernel.data.to_vec();
        for _ in 0..1 + next(4) {
            let at = next(bytes.len());
            bytes[at] = match next(3) {
                0 => 0xff,
                1 => bytes[at] ^ (1 << next(8)),
                _ => next(256) as u8,
            };
        }
        let damaged = Input {
            name: "kernel.o".to_owned(),
            data: bytes.into(),
        };
        let _ = link(&[core.clone(), damaged]);
    }
}
