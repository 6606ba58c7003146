//! What a core sees of its tile: the data memories, the locks, the streams.
//!
//! Addresses are the core's own 20-bit view: 0x40000 south, 0x50000 west,
//! 0x60000 north, 0x70000 the tile's own memory. Lock ids are the core's
//! view too: 0-15 south, 16-31 west, 32-47 north, 48-63 own.

/// Why the tile refuses an access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnvFault {
    /// No memory at this address (core view).
    NoMemory {
        /// First byte accessed.
        addr: u32,
    },
    /// The access is not aligned to its size.
    Unaligned {
        /// First byte accessed.
        addr: u32,
        /// Bytes.
        size: u32,
    },
    /// A byte that nothing has ever written.
    Uninitialised {
        /// First such byte.
        addr: u32,
    },
    /// No lock with this id in reach of the core.
    NoLock {
        /// Core-view id.
        lock: u32,
    },
    /// A release that takes the lock out of its range of -64..=63.
    LockOverflow {
        /// Core-view id.
        lock: u32,
    },
    /// This environment has no such thing.
    Unavailable {
        /// What is missing.
        what: Facility,
    },
    /// No register of the tile at this address, or none that a core may
    /// touch.
    NoRegister {
        /// Address on the processor bus, bytes from the tile's base.
        addr: u32,
    },
}

/// What a core can be connected to besides memories and locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facility {
    /// The stream into the core (`SS`).
    StreamIn,
    /// The stream out of the core (`MS`).
    StreamOut,
    /// The cascade into the core (`SCD`).
    CascadeIn,
    /// The cascade out of the core (`MCD`).
    CascadeOut,
    /// The bus to the tile's own registers (`lda.tm`, `st.tm`).
    ProcessorBus,
    /// The cycle counter (`mov rN:rM, cntr`).
    CycleCounter,
}

impl Facility {
    /// Its name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Facility::StreamIn => "stream input",
            Facility::StreamOut => "stream output",
            Facility::CascadeIn => "cascade input",
            Facility::CascadeOut => "cascade output",
            Facility::ProcessorBus => "processor bus",
            Facility::CycleCounter => "cycle counter",
        }
    }
}

/// A word of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamWord {
    /// The word.
    pub data: u32,
    /// TLAST: the last word of a packet or transfer.
    pub last: bool,
}

/// An access to data memory, for the timing of banks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MemAccess {
    /// First byte, core view.
    pub addr: u32,
    /// Bytes: 1, 2, 4, 8, 16 or 32.
    pub bytes: u8,
    /// Cycles after the bundle's regular memory cycle in which it happens: 0,
    /// or 2 for stores through SRS or conversion, 6 for the write of a
    /// part-word store.
    pub delay: u8,
    /// Whether it writes.
    pub write: bool,
}

/// The tile, as its core uses it.
///
/// What can make a core wait answers "not now" and is asked again: nothing of
/// the bundle has happened yet then. A bundle asks for at most one such thing,
/// or for several of which the later ones are known to succeed.
pub trait CoreEnv {
    /// Whether [`issue`](CoreEnv::issue) and [`stall`](CoreEnv::stall) shall
    /// be called.
    const TIMED: bool = false;

    /// Reads `dst.len()` bytes.
    fn load(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault>;
    /// Writes `src.len()` bytes.
    fn store(&mut self, addr: u32, src: &[u8]) -> Result<(), EnvFault>;
    /// Tries to acquire: `value` < 0 waits for the lock to be at least
    /// `-value` and subtracts that; `value` >= 0 waits for equality and
    /// subtracts it. `false`: not now, ask again.
    fn try_acquire(&mut self, lock: u32, value: i32) -> Result<bool, EnvFault>;
    /// Adds `value` to the lock.
    fn release(&mut self, lock: u32, value: i32) -> Result<(), EnvFault>;
    /// The core executes `event #number`, number 0 to 3.
    fn event(&mut self, _number: u8) {}

    /// The bundle at `pc` is about to be issued at `cycle` (cycles since the
    /// core's reset, stalls included). What it asks for next, it asks for at
    /// that cycle; an acquire that is refused is issued again. Called only
    /// where [`TIMED`](CoreEnv::TIMED).
    #[inline]
    fn issue(&mut self, _pc: u32, _cycle: u64) {}

    /// Cycles that the core stands still because of these accesses, in the
    /// bundle issued at `cycle` (cycles since the core's reset, stalls
    /// included). Called only where [`TIMED`](CoreEnv::TIMED), for bundles that
    /// access memory.
    fn stall(&mut self, _cycle: u64, _accesses: &[MemAccess]) -> u32 {
        0
    }

    /// Cycles that the core stands still for a lock that it has acquired or
    /// released in this bundle. Called only where [`TIMED`](CoreEnv::TIMED).
    fn lock_stall(&mut self) -> u32 {
        0
    }

    /// Whether the memory at an address can be accessed now; `false`: not now,
    /// and the bundle is issued again. Asked of all accesses of a bundle before
    /// anything of it happens, of stores when they issue. Called only where
    /// [`TIMED`](CoreEnv::TIMED); an environment that says no refuses such a
    /// load or store, too, with [`EnvFault::NoMemory`].
    #[inline]
    fn may_reach(&self, _addr: u32) -> bool {
        true
    }

    /// Reads 16 or 32 bytes into a vector. Data next to what a program wants is
    /// often loaded with it: a fault only if nothing has ever written any of
    /// the bytes; those that nothing has written read as 0.
    ///
    /// # Errors
    /// Those of [`load`](CoreEnv::load).
    #[inline]
    fn load_vector(&mut self, addr: u32, dst: &mut [u8]) -> Result<(), EnvFault> {
        self.load(addr, dst)
    }

    /// The memory that an address is in: the address of its first byte, and
    /// its bytes. `None` where there is none, or where each access has to be
    /// asked for.
    #[inline]
    fn window(&self, _addr: u32) -> Option<(u32, &[u8])> {
        None
    }

    /// Whether [`load_vector`](CoreEnv::load_vector) can load each 32 bytes of
    /// a [`window`](CoreEnv::window) from `from` to `to`, multiples of 32.
    #[inline]
    fn can_load(&self, _from: u32, _to: u32) -> bool {
        false
    }

    /// The first address at or above `sp` that is not for the stack, if that
    /// is known: asked when the program first sets the stack pointer. The stack
    /// grows upwards.
    fn stack_end(&mut self, _sp: u32) -> Option<u32> {
        None
    }

    /// Whether a bundle that goes on whatever it finds may look now; `false`:
    /// not now, and the bundle is issued again. Asked for stream accesses that
    /// do not wait, for registers of the tile and for the cycle counter.
    fn may_look(&mut self) -> bool {
        true
    }

    /// Takes a word from the stream into the core; `None`: not now.
    ///
    /// # Errors
    /// [`EnvFault::Unavailable`].
    fn stream_read(&mut self) -> Result<Option<StreamWord>, EnvFault> {
        Err(EnvFault::Unavailable {
            what: Facility::StreamIn,
        })
    }

    /// Puts a word into the stream out of the core; `false`: no room now.
    ///
    /// # Errors
    /// [`EnvFault::Unavailable`].
    fn stream_write(&mut self, _word: StreamWord) -> Result<bool, EnvFault> {
        Err(EnvFault::Unavailable {
            what: Facility::StreamOut,
        })
    }

    /// Takes 512 bits from the cascade; `None`: not now.
    ///
    /// # Errors
    /// [`EnvFault::Unavailable`].
    fn cascade_read(&mut self) -> Result<Option<[u8; 64]>, EnvFault> {
        Err(EnvFault::Unavailable {
            what: Facility::CascadeIn,
        })
    }

    /// Puts 512 bits into the cascade; `false`: no room now.
    ///
    /// # Errors
    /// [`EnvFault::Unavailable`].
    fn cascade_write(&mut self, _data: &[u8; 64]) -> Result<bool, EnvFault> {
        Err(EnvFault::Unavailable {
            what: Facility::CascadeOut,
        })
    }

    /// Reads a register of the tile, `addr` bytes from its base.
    ///
    /// # Errors
    /// [`EnvFault::Unavailable`], [`EnvFault::NoRegister`].
    fn register_read(&mut self, _addr: u32) -> Result<u32, EnvFault> {
        Err(EnvFault::Unavailable {
            what: Facility::ProcessorBus,
        })
    }

    /// Writes a register of the tile, `addr` bytes from its base.
    ///
    /// # Errors
    /// [`EnvFault::Unavailable`], [`EnvFault::NoRegister`].
    fn register_write(&mut self, _addr: u32, _value: u32) -> Result<(), EnvFault> {
        Err(EnvFault::Unavailable {
            what: Facility::ProcessorBus,
        })
    }
}
