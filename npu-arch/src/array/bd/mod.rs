//! Buffer descriptors: what a DMA channel moves, and in which order.
//!
//! Three layouts, one per tile kind, each written once as a list of fields
//! per word ([`CORE_BD`], [`MEMTILE_BD`], [`SHIM_BD`]); the register table,
//! the structs and their encoders all read that list. The structs hold the
//! fields as the hardware does: step sizes and iteration wraps less one,
//! lock values as 7-bit two's complement. The builder methods take counts
//! and bytes as a person thinks of them and check every range.
//!
//! # Addresses
//! A BD moves `Buffer_Length` words. Word `i` lies at
//! `base + iteration + i0*step0 + i1*step1 + ..` where `i0` counts up to
//! `D0_Wrap`, then starts again and `i1` counts one up, and so on; a wrap of
//! 0 never starts again. The outermost dimension has no wrap field, its
//! count follows from the length. Each time a channel loads the BD,
//! `Iteration_Current` counts up, and starts again after `Iteration_Wrap`.

use super::dma::Direction;
use super::field::{Field, FieldRange};
use super::geometry::TileKind;
use super::id::BdId;
use super::lock::{request_from_bits, request_to_bits};

/// A BD that cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BdError {
    /// A value too great for its field.
    #[error(transparent)]
    Range(#[from] FieldRange),
    /// Addresses and lengths are in 32-bit words.
    #[error("{field}: {bytes} bytes is not a multiple of 4")]
    Unaligned {
        /// The field.
        field: &'static str,
        /// What was asked for.
        bytes: u64,
    },
    /// A step or count of 0, which the hardware cannot express.
    #[error("{field}: 0 cannot be expressed; the least value is 1")]
    Zero {
        /// The field.
        field: &'static str,
    },
    /// More dimensions than this kind of tile has.
    #[error("{got} dimensions, this tile's BDs have {max}")]
    TooManyDims {
        /// Asked for.
        got: usize,
        /// Available, the outermost one (without a wrap) included.
        max: usize,
    },
}

/// One dimension of an access pattern, innermost first in lists of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dim {
    /// Steps before this dimension starts again and the next one counts up.
    /// For the outermost dimension a matter of the length alone.
    pub size: u32,
    /// Words from one step to the next.
    pub stride: u32,
}

fn step(field: Field, actual: u32) -> Result<u32, BdError> {
    let bits = actual
        .checked_sub(1)
        .ok_or(BdError::Zero { field: field.name })?;
    if bits > field.max() {
        let max = i64::from(field.max()) + 1;
        return Err(FieldRange {
            field: field.name,
            value: actual.into(),
            max,
        }
        .into());
    }
    Ok(bits)
}

fn fit(field: Field, value: u64) -> Result<u32, BdError> {
    match u32::try_from(value) {
        Ok(v) if v <= field.max() => Ok(v),
        _ => Err(FieldRange {
            field: field.name,
            value: i64::try_from(value).unwrap_or(i64::MAX),
            max: field.max().into(),
        }
        .into()),
    }
}

fn words(field: &'static str, bytes: u64) -> Result<u64, BdError> {
    if bytes % 4 != 0 {
        return Err(BdError::Unaligned { field, bytes });
    }
    Ok(bytes / 4)
}

/// Declares a layout: the field table, the struct, encoder and decoder.
macro_rules! bd_layout {
    ($(#[$meta:meta])* $name:ident, $table:ident, $n:literal words:
     $($index:literal: { $($field:ident = $reg:literal $lo:literal $width:literal;)* })*) => {
        #[doc = concat!("Fields of each word of a [`", stringify!($name), "`].")]
        pub const $table: [&[Field]; $n] = [$(&[$(Field::new($reg, $lo, $width)),*]),*];

        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name {
            $($(#[doc = concat!("Field `", $reg, "` of word ", $index, ", as the hardware holds it.")]
            pub $field: u32,)*)*
        }

        impl $name {
            /// Words of a BD.
            pub const WORDS: usize = $n;

            /// The register words.
            ///
            /// # Errors
            /// [`FieldRange`] for the first field whose value does not fit.
            pub fn to_words(&self) -> Result<[u32; $n], FieldRange> {
                let mut words = [0u32; $n];
                $($(Field::new($reg, $lo, $width).set(&mut words[$index], self.$field)?;)*)*
                Ok(words)
            }

            /// Reads the register words; bits without a field are ignored.
            pub fn from_words(words: &[u32; $n]) -> Self {
                Self { $($($field: Field::new($reg, $lo, $width).get(words[$index]),)*)* }
            }
        }
    };
}

bd_layout! {
    /// A BD of a core tile: 6 words, three dimensions.
    CoreBd, CORE_BD, 6 words:
    0: {
        buffer_length = "Buffer_Length" 0 14;
        base_address = "Base_Address" 14 14;
    }
    1: {
        packet_type = "Packet_Type" 16 3;
        packet_id = "Packet_ID" 19 5;
        out_of_order_bd_id = "Out_Of_Order_BD_ID" 24 6;
        enable_packet = "Enable_Packet" 30 1;
        enable_compression = "Enable_Compression" 31 1;
    }
    2: {
        d0_stepsize = "D0_Stepsize" 0 13;
        d1_stepsize = "D1_Stepsize" 13 13;
    }
    3: {
        d2_stepsize = "D2_Stepsize" 0 13;
        d0_wrap = "D0_Wrap" 13 8;
        d1_wrap = "D1_Wrap" 21 8;
    }
    4: {
        iteration_stepsize = "Iteration_Stepsize" 0 13;
        iteration_wrap = "Iteration_Wrap" 13 6;
        iteration_current = "Iteration_Current" 19 6;
    }
    5: {
        lock_acq_id = "Lock_Acq_ID" 0 4;
        lock_acq_value = "Lock_Acq_Value" 5 7;
        lock_acq_enable = "Lock_Acq_Enable" 12 1;
        lock_rel_id = "Lock_Rel_ID" 13 4;
        lock_rel_value = "Lock_Rel_Value" 18 7;
        valid_bd = "Valid_BD" 25 1;
        use_next_bd = "Use_Next_BD" 26 1;
        next_bd = "Next_BD" 27 4;
        tlast_suppress = "TLAST_Suppress" 31 1;
    }
}

bd_layout! {
    /// A BD of a memory tile: 8 words, four dimensions, zero padding.
    MemtileBd, MEMTILE_BD, 8 words:
    0: {
        buffer_length = "Buffer_Length" 0 17;
        out_of_order_bd_id = "Out_Of_Order_BD_ID" 17 6;
        packet_id = "Packet_ID" 23 5;
        packet_type = "Packet_Type" 28 3;
        enable_packet = "Enable_Packet" 31 1;
    }
    1: {
        base_address = "Base_Address" 0 19;
        use_next_bd = "Use_Next_BD" 19 1;
        next_bd = "Next_BD" 20 6;
        d0_zero_before = "D0_Zero_Before" 26 6;
    }
    2: {
        d0_stepsize = "D0_Stepsize" 0 17;
        d0_wrap = "D0_Wrap" 17 10;
        tlast_suppress = "TLAST_Suppress" 31 1;
    }
    3: {
        d1_stepsize = "D1_Stepsize" 0 17;
        d1_wrap = "D1_Wrap" 17 10;
        d1_zero_before = "D1_Zero_Before" 27 5;
    }
    4: {
        d2_stepsize = "D2_Stepsize" 0 17;
        d2_wrap = "D2_Wrap" 17 10;
        d2_zero_before = "D2_Zero_Before" 27 4;
        enable_compression = "Enable_Compression" 31 1;
    }
    5: {
        d3_stepsize = "D3_Stepsize" 0 17;
        d0_zero_after = "D0_Zero_After" 17 6;
        d1_zero_after = "D1_Zero_After" 23 5;
        d2_zero_after = "D2_Zero_After" 28 4;
    }
    6: {
        iteration_stepsize = "Iteration_Stepsize" 0 17;
        iteration_wrap = "Iteration_Wrap" 17 6;
        iteration_current = "Iteration_Current" 23 6;
    }
    7: {
        lock_acq_id = "Lock_Acq_ID" 0 8;
        lock_acq_value = "Lock_Acq_Value" 8 7;
        lock_acq_enable = "Lock_Acq_Enable" 15 1;
        lock_rel_id = "Lock_Rel_ID" 16 8;
        lock_rel_value = "Lock_Rel_Value" 24 7;
        valid_bd = "Valid_BD" 31 1;
    }
}

bd_layout! {
    /// A BD of a shim tile: 8 words, three dimensions, host addresses.
    ShimBd, SHIM_BD, 8 words:
    0: {
        buffer_length = "Buffer_Length" 0 32;
    }
    1: {
        base_address_low = "Base_Address_Low" 2 30;
    }
    2: {
        base_address_high = "Base_Address_High" 0 16;
        packet_type = "Packet_Type" 16 3;
        packet_id = "Packet_ID" 19 5;
        out_of_order_bd_id = "Out_Of_Order_BD_ID" 24 6;
        enable_packet = "Enable_Packet" 30 1;
    }
    3: {
        d0_stepsize = "D0_Stepsize" 0 20;
        d0_wrap = "D0_Wrap" 20 10;
        secure_access = "Secure_Access" 30 1;
    }
    4: {
        d1_stepsize = "D1_Stepsize" 0 20;
        d1_wrap = "D1_Wrap" 20 10;
        burst_length = "Burst_Length" 30 2;
    }
    5: {
        d2_stepsize = "D2_Stepsize" 0 20;
        ax_qos = "AxQoS" 20 4;
        ax_cache = "AxCache" 24 4;
        smid = "SMID" 28 4;
    }
    6: {
        iteration_stepsize = "Iteration_Stepsize" 0 20;
        iteration_wrap = "Iteration_Wrap" 20 6;
        iteration_current = "Iteration_Current" 26 6;
    }
    7: {
        lock_acq_id = "Lock_Acq_ID" 0 4;
        lock_acq_value = "Lock_Acq_Value" 5 7;
        lock_acq_enable = "Lock_Acq_Enable" 12 1;
        lock_rel_id = "Lock_Rel_ID" 13 4;
        lock_rel_value = "Lock_Rel_Value" 18 7;
        valid_bd = "Valid_BD" 25 1;
        use_next_bd = "Use_Next_BD" 26 1;
        next_bd = "Next_BD" 27 4;
        tlast_suppress = "TLAST_Suppress" 31 1;
    }
}

/// The field of a layout by AMD's name.
fn named(table: &[&[Field]], name: &'static str) -> Field {
    table
        .iter()
        .flat_map(|word| word.iter())
        .find(|f| f.name == name)
        .copied()
        .unwrap_or(Field::new(name, 0, 0))
}

/// The builder methods that all layouts share.
macro_rules! bd_builder {
    ($name:ident, $table:ident, [$(($step:ident, $step_name:literal, $wrap:tt)),*]) => {
        impl $name {
            /// The length in bytes.
            ///
            /// # Errors
            /// [`BdError`] if not a multiple of 4 or too great.
            pub fn length(mut self, bytes: u64) -> Result<Self, BdError> {
                let field = named(&$table, "Buffer_Length");
                self.buffer_length = fit(field, words(field.name, bytes)?)?;
                Ok(self)
            }

            /// The access pattern, innermost dimension first; none is linear.
            /// Every wrap that has a field is written, as aie-rt does; the
            /// last dimension has none, the length implies its size.
            ///
            /// # Errors
            /// [`BdError`] for too many dimensions or values out of range.
            pub fn dims(mut self, dims: &[Dim]) -> Result<Self, BdError> {
                const STEPS: usize = [$($step_name),*].len();
                if dims.len() > STEPS {
                    return Err(BdError::TooManyDims { got: dims.len(), max: STEPS });
                }
                let mut dims = dims.iter();
                $(
                    if let Some(dim) = dims.next() {
                        self.$step = step(named(&$table, $step_name), dim.stride)?;
                        bd_builder!(@wrap self, $table, dim, $wrap);
                    }
                )*
                Ok(self)
            }

            /// Steps the whole pattern by `stride` words each time the BD is
            /// loaded, starting again after `count` times.
            ///
            /// # Errors
            /// [`BdError`] if 0 or too great.
            pub fn iteration(mut self, count: u32, stride: u32) -> Result<Self, BdError> {
                self.iteration_wrap = step(named(&$table, "Iteration_Wrap"), count)?;
                self.iteration_stepsize = step(named(&$table, "Iteration_Stepsize"), stride)?;
                Ok(self)
            }

            /// Acquires a lock first. `lock` is the id as the BD numbers locks
            /// ([`TileKind::bd_lock`]); `value` < 0 waits for at least
            /// `-value`, otherwise for equality.
            ///
            /// # Errors
            /// [`BdError`] if out of range.
            pub fn acquire(mut self, lock: u8, value: i32) -> Result<Self, BdError> {
                self.lock_acq_id = fit(named(&$table, "Lock_Acq_ID"), lock.into())?;
                self.lock_acq_value = request_to_bits("Lock_Acq_Value", value)?;
                self.lock_acq_enable = 1;
                Ok(self)
            }

            /// Releases a lock at the end, adding `value`.
            ///
            /// # Errors
            /// [`BdError`] if out of range.
            pub fn release(mut self, lock: u8, value: i32) -> Result<Self, BdError> {
                self.lock_rel_id = fit(named(&$table, "Lock_Rel_ID"), lock.into())?;
                self.lock_rel_value = request_to_bits("Lock_Rel_Value", value)?;
                Ok(self)
            }

            /// The BD to go on with.
            ///
            /// # Errors
            /// [`BdError`] if out of range.
            pub fn next(mut self, bd: BdId) -> Result<Self, BdError> {
                self.next_bd = fit(named(&$table, "Next_BD"), bd.0.into())?;
                self.use_next_bd = 1;
                Ok(self)
            }

            /// A packet header at the start of each transfer (MM2S).
            ///
            /// # Errors
            /// [`BdError`] if out of range.
            pub fn packet(mut self, id: u8, packet_type: u8) -> Result<Self, BdError> {
                self.packet_id = fit(named(&$table, "Packet_ID"), id.into())?;
                self.packet_type = fit(named(&$table, "Packet_Type"), packet_type.into())?;
                self.enable_packet = 1;
                Ok(self)
            }

            /// Marks the BD valid; channels refuse others.
            pub fn valid(mut self) -> Self {
                self.valid_bd = 1;
                self
            }

            /// The acquire request: BD lock id and value, if enabled.
            pub fn acquire_request(&self) -> Option<(u8, i32)> {
                (self.lock_acq_enable == 1)
                    .then(|| (self.lock_acq_id as u8, request_from_bits(self.lock_acq_value)))
            }

            /// The release request: BD lock id and value, if not 0.
            pub fn release_request(&self) -> Option<(u8, i32)> {
                (self.lock_rel_value != 0)
                    .then(|| (self.lock_rel_id as u8, request_from_bits(self.lock_rel_value)))
            }
        }
    };
    (@wrap $self:ident, $table:ident, $dim:ident, none) => {};
    (@wrap $self:ident, $table:ident, $dim:ident, ($wrap:ident, $wrap_name:literal)) => {
        $self.$wrap = fit(named(&$table, $wrap_name), $dim.size.into())?;
    };
}

bd_builder!(
    CoreBd,
    CORE_BD,
    [
        (d0_stepsize, "D0_Stepsize", (d0_wrap, "D0_Wrap")),
        (d1_stepsize, "D1_Stepsize", (d1_wrap, "D1_Wrap")),
        (d2_stepsize, "D2_Stepsize", none)
    ]
);
bd_builder!(
    MemtileBd,
    MEMTILE_BD,
    [
        (d0_stepsize, "D0_Stepsize", (d0_wrap, "D0_Wrap")),
        (d1_stepsize, "D1_Stepsize", (d1_wrap, "D1_Wrap")),
        (d2_stepsize, "D2_Stepsize", (d2_wrap, "D2_Wrap")),
        (d3_stepsize, "D3_Stepsize", none)
    ]
);
bd_builder!(
    ShimBd,
    SHIM_BD,
    [
        (d0_stepsize, "D0_Stepsize", (d0_wrap, "D0_Wrap")),
        (d1_stepsize, "D1_Stepsize", (d1_wrap, "D1_Wrap")),
        (d2_stepsize, "D2_Stepsize", none)
    ]
);

impl CoreBd {
    /// The byte address in the tile's data memory.
    ///
    /// # Errors
    /// [`BdError`] if not a multiple of 4 or outside 64 KiB.
    pub fn address(mut self, bytes: u32) -> Result<Self, BdError> {
        let field = named(&CORE_BD, "Base_Address");
        self.base_address = fit(field, words(field.name, bytes.into())?)?;
        Ok(self)
    }
}

impl MemtileBd {
    /// The byte address as the memory tile's DMA counts: west neighbour from
    /// 0, own memory from 0x80000, east neighbour from 0x100000.
    ///
    /// # Errors
    /// [`BdError`] if not a multiple of 4 or too great.
    pub fn address(mut self, bytes: u32) -> Result<Self, BdError> {
        let field = named(&MEMTILE_BD, "Base_Address");
        self.base_address = fit(field, words(field.name, bytes.into())?)?;
        Ok(self)
    }

    /// Zeros before and after dimension `d` (0 to 2): words for dimension 0,
    /// whole wraps of the dimension below for the others. MM2S only.
    ///
    /// # Errors
    /// [`BdError`] if too great or no such dimension.
    pub fn padding(mut self, d: usize, before: u32, after: u32) -> Result<Self, BdError> {
        let get = |name, value: u32| fit(named(&MEMTILE_BD, name), value.into());
        match d {
            0 => {
                self.d0_zero_before = get("D0_Zero_Before", before)?;
                self.d0_zero_after = get("D0_Zero_After", after)?;
            }
            1 => {
                self.d1_zero_before = get("D1_Zero_Before", before)?;
                self.d1_zero_after = get("D1_Zero_After", after)?;
            }
            2 => {
                self.d2_zero_before = get("D2_Zero_Before", before)?;
                self.d2_zero_after = get("D2_Zero_After", after)?;
            }
            _ => return Err(BdError::TooManyDims { got: d + 1, max: 3 }),
        }
        Ok(self)
    }
}

impl ShimBd {
    /// The byte address as the device sees host memory, 48 bits.
    ///
    /// # Errors
    /// [`BdError`] if not a multiple of 4 or too great.
    pub fn address(mut self, bytes: u64) -> Result<Self, BdError> {
        words("Base_Address_Low", bytes)?;
        self.base_address_low = (bytes as u32) >> 2;
        self.base_address_high = fit(named(&SHIM_BD, "Base_Address_High"), bytes >> 32)?;
        Ok(self)
    }

    /// The byte address.
    pub const fn byte_address(&self) -> u64 {
        ((self.base_address_high as u64) << 32) | ((self.base_address_low as u64) << 2)
    }
}

/// The fields of the words of a BD, by kind of tile.
pub const fn layout(kind: TileKind) -> &'static [&'static [Field]] {
    match kind {
        TileKind::Core => &CORE_BD,
        TileKind::Mem => &MEMTILE_BD,
        TileKind::Shim => &SHIM_BD,
    }
}

/// The word that a field of a BD is in, and the field, by AMD's name; `None` if a BD of that kind has none of it.
pub fn field_named(kind: TileKind, name: &str) -> Option<(usize, Field)> {
    let mut words = layout(kind).iter().enumerate();
    words.find_map(|(n, word)| {
        let field = word.iter().find(|f| f.name == name)?;
        Some((n, *field))
    })
}

/// Whether zero padding exists for a kind and direction.
pub fn has_padding(kind: TileKind, direction: Direction) -> bool {
    kind == TileKind::Mem && direction == Direction::Mm2s
}

#[cfg(test)]
mod tests;
