//! What to do about a number, a name or a place that the array does not have.

use npu_arch::array::TileKind;

/// Remedy for a number outside of its range. Of numbers that the text only leads to: make them fit.
pub(super) fn range(what: &str, value: i128, min: i128, max: i128) -> Option<String> {
    let within = format!("give it a value from {min} to {max}");
    Some(match what {
        "the step of this loop" => "count up, and take the counter from the upper bound where it shall go down".into(),
        "id" => format!(
            "a shim has {} BDs, numbered from 0: wait for an earlier transfer, and take its number again",
            TileKind::Shim.bd_count()
        ),
        what if what.starts_with("the end of this transfer") => {
            "declare the host buffer larger, or move less: on hardware a reach beyond its end is a page fault and \
             wrong data without an error"
                .into()
        }
        "a packet id" => "ids have five bits; flows that share no port of a switch may have the same one".into(),
        "the packet id of an objectfifo" => {
            "the array has 32 packet ids: let fewer objectfifos go as packets (`packet`)".into()
        }
        "a packet type" => "types have three bits; 0 does for data".into(),
        "lockID" => format!(
            "locks count from 0: a core or a shim has {}, a memory tile {}; without `lockID` a free one is taken",
            TileKind::Core.lock_count(),
            TileKind::Mem.lock_count()
        ),
        "init" => "a lock counts from 0 to 63: hand out the elements in larger ones".into(),
        "a lock value" => {
            "a lock counts from 0 to 63: acquire and release fewer at once, or larger elements".into()
        }
        "the number of elements" => {
            "say how many elements, at least 1 and no more than the objectfifo's depth".into()
        }
        "the depth of an objectfifo" => "1 keeps the two ends in step, 2 lets them work at the same time; more \
            than 63 no lock counts"
            .into(),
        "an offset" | "offsets" if value < 0 => {
            "offsets count from the start of the buffer, in elements: start at the lowest one that is moved".into()
        }
        "a stride" | "strides" if value < 0 => {
            "DMAs go upwards: move the elements in order, and turn them around in a kernel".into()
        }
        "a size" | "sizes" | "a length" | "len" => "sizes count elements, at least 1".into(),
        "an offset" | "offsets" | "a stride" | "strides" => "offsets and strides count elements, in 32 bits".into(),
        "index" => "indices count from 0: use a lower one, or a larger buffer or objectfifo".into(),
        "a DMA channel" | "a channel" => {
            "shims and cores have channels 0 and 1 each way, memory tiles 0 to 5".into()
        }
        "a column" => "use a column of the device, or a device with more (`npu1`)".into(),
        "a port number" => "use a number that the tile's switch has on this side".into(),
        "address" => "addresses count from the start of the tile's own memory; without one a free place is taken".into(),
        "mem_bank" => "banks count from 0; without `mem_bank` a place in any is taken".into(),
        "bd_id" => "BDs count from 0; without `bd_id` a free one is taken".into(),
        "a register's address in its tile" => {
            "with a column and a row, addresses count from the start of that tile; without both, from the start of \
             the array"
                .into()
        }
        what if what.starts_with("the last ") && what.contains(" of this block in ") => {
            "write fewer words, or start further down: a block lies in one buffer, one memory or one tile's registers".into()
        }
        "a word of a buffer" => "with `buffer`, addresses count its 32-bit words, from 0".into(),
        "repeat_count" => "repeat in the outermost dimension, or in the sequence".into(),
        "stack_size" => "bytes, within the core's own memory".into(),
        _ if min > max => return None,
        "iter_count" | "bd_chain_iter_count" => {
            format!("{within}: leave it out for a chain that goes on for ever")
        }
        what if what.starts_with("burst_length") => {
            "write 64, 128 or 256 bytes; 0, the default, is the longest".into()
        }
        what if what.starts_with("the size of ") => format!(
            "{within}: it lies in the memory of one tile: use smaller elements, or move a part at a time"
        ),
        what if what.starts_with("the number of operations") || what == "the number of values" => {
            "a sequence is written out before a run: transfer more by each operation, in fewer turns of its loops"
                .into()
        }
        what if what.starts_with("the start value of a lock") => {
            "use a smaller depth, or fewer repetitions: a lock counts up to 63".into()
        }
        _ => within,
    })
}

/// Remedy for two numbers or types that must agree.
pub(super) fn agreement(what: &str) -> Option<&'static str> {
    Some(match what {
        "the number of depths" => "give the producer's depth first, then one for each consumer; or one number for all",
        "the number of offsets of this link" => {
            "give the offset of each part in elements, in the order of the list: of inputs in the first brackets \
             (a join), of outputs in the second (a distribute)"
        }
        "the arbiter of this masterset" => "a master port listens to one arbiter: give it amsels of one",
        "the number of initial values" => "give one `dense<..>` for each element of the producer",
        "the length of this constant" => "give as many numbers as the type has elements, or one for all",
        "the number of padded dimensions" => "give a padding for each dimension, zeros where there is none",
        "the number of dimensions" => "give as many sizes as strides and offsets",
        "the number of values" | "the length of this BD in elements" => {
            "make the two the same: correct what is written, or leave it out where it follows from the rest"
        }
        _ => return None,
    })
}

/// Remedy for a name that nothing has, nor a similar one.
pub(super) fn name(what: &str, name: &str) -> String {
    match what {
        "function" => format!(
            "declare it in the device: `func.func private @{name}(..)`, with the types of its arguments; its object \
             is the core's `link_with`"
        ),
        "objectfifo" => format!("declare it in the device: `aie.objectfifo @{name}(%from, {{%to}}, 2 : i32) : ..`"),
        "global" => format!("define it in the device: `memref.global @{name} : .. = dense<..>`"),
        _ => "define it in the device, or correct the name".into(),
    }
}

/// Remedy for an operation on a tile that can't have it.
pub(super) fn place(what: &str) -> &'static str {
    match what {
        "a buffer" => {
            "memory tiles (row 1) and cores (rows 2 to 5) have memory; buffers of the host are arguments of the \
             runtime sequence"
        }
        "this DMA program" => {
            "`aie.shim_dma` is for row 0, `aie.memtile_dma` for row 1, `aie.mem` for cores (rows 2 to 5)"
        }
        _ => "cores stand in rows 2 to 5: use such a tile",
    }
}

/// Remedy for something in a sequence or a DMA program that has another form.
pub(super) fn form(what: &str) -> Option<&'static str> {
    Some(match what {
        "a host buffer (`memref<..>`)" => {
            "arguments of a sequence are host buffers: make the number a constant, or write it into a core's memory \
             with `aiex.npu.rtp_write`"
        }
        "a constant" => "use an `arith.constant`, or the number itself",
        "the name of a file" => "write it in quotes, such as \"kernel.o\"",
        "a tile" => "name the result of an `aie.tile`",
        "a lock" => "name the result of an `aie.lock`",
        "a buffer" => "name the result of an `aie.buffer`",
        "a way between a shim's DMA and its switch" => {
            "MM2S0 goes `DMA : 0` to `North : 3`, MM2S1 `DMA : 1` to `North : 7`; S2MM0 comes from `North : 2`, S2MM1 \
             from `North : 3`"
        }
        "a port that this tile's switch has packets leave by"
        | "a port that packets come in at to this tile's switch" => {
            "take a port that it has: those of memory tiles have none to east and west"
        }
        "a DMA task" => "name the result of an `aiex.dma_configure_task`",
        _ => return None,
    })
}
