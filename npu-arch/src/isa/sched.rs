//! Timing classes: ports used, memory cycles, implicit registers.
//!
//! A row is `CLASS [ports] [memory cycles] [implicit registers] [kind];`. A
//! port is a name with the pipeline cycle of its use (or first and last
//! cycle); a memory cycle is the pipeline cycle in which the data memory is
//! accessed, read before write where there are two. Operand cycles stand in
//! the instruction table. Cycle 1 is the one after issue.
//!
//! Source: llvm-aie `AIE2Schedule.td`.

use super::inst::{Access, Implicit};
use super::reg::Reg;

/// A resource that two instructions can compete for besides slots. The names
/// are those of `AIE2Schedule.td` with `_PORT` left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(non_camel_case_types, missing_docs)]
pub enum Port {
    R_WX,
    R_WA,
    R_RV,
    RS_WM,
    P_RM,
    P_WM,
    M_WM,
    DJ_WM,
    DN_WM,
    DC_WM,
    W_RS,
    W_WA,
    W_WM,
    CM_RM,
    CM_WA,
    CM_WM,
    LOAD_UNIT_A,
    STORE_UNIT,
    UPPER_SRS,
    UPS_UNIT,
    PROC_BUS,
    DONE_UNIT,
    /// Locks use it.
    SEMAPHORE,
    /// Streams and cascade stay out of its way: conflicts with a lock's use
    /// of [`Port::SEMAPHORE`], not with itself.
    AVOID_SEMAPHORE,
    /// A store of 8 or 16 bits in progress.
    PART_WORD_STORE,
    /// All memory operations stay out of the way of
    /// [`Port::PART_WORD_STORE`]; no conflict among themselves.
    AVOID_PART_WORD_STORE,
    /// Write of the move slot: `RS_WM`, and the port of the file of the
    /// first operand.
    MV_WRITE,
    /// Write of the load slot: the port of the file of the first operand.
    LDA_WRITE,
    /// Read of a vector move: `CM_RM` where the source is an accumulator.
    VMOV_READ,
    /// Write of a vector move: `CM_WM` or `W_WM`.
    VMOV_WRITE,
}

impl Port {
    /// The variant's name.
    pub const fn name(self) -> &'static str {
        use Port::*;
        match self {
            R_WX => "R_WX",
            R_WA => "R_WA",
            R_RV => "R_RV",
            RS_WM => "RS_WM",
            P_RM => "P_RM",
            P_WM => "P_WM",
            M_WM => "M_WM",
            DJ_WM => "DJ_WM",
            DN_WM => "DN_WM",
            DC_WM => "DC_WM",
            W_RS => "W_RS",
            W_WA => "W_WA",
            W_WM => "W_WM",
            CM_RM => "CM_RM",
            CM_WA => "CM_WA",
            CM_WM => "CM_WM",
            LOAD_UNIT_A => "LOAD_UNIT_A",
            STORE_UNIT => "STORE_UNIT",
            UPPER_SRS => "UPPER_SRS",
            UPS_UNIT => "UPS_UNIT",
            PROC_BUS => "PROC_BUS",
            DONE_UNIT => "DONE_UNIT",
            SEMAPHORE => "SEMAPHORE",
            AVOID_SEMAPHORE => "AVOID_SEMAPHORE",
            PART_WORD_STORE => "PART_WORD_STORE",
            AVOID_PART_WORD_STORE => "AVOID_PART_WORD_STORE",
            MV_WRITE => "MV_WRITE",
            LDA_WRITE => "LDA_WRITE",
            VMOV_READ => "VMOV_READ",
            VMOV_WRITE => "VMOV_WRITE",
        }
    }
}

/// A port in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortUse {
    /// The port.
    pub port: Port,
    /// First pipeline cycle of the use.
    pub first: u8,
    /// Last pipeline cycle of the use.
    pub last: u8,
}

/// What a class does besides arithmetic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// Reads data memory.
    pub load: bool,
    /// Writes data memory.
    pub store: bool,
    /// May change the program counter; delay slots follow.
    pub branch: bool,
    /// Saves the return address in `lr`.
    pub call: bool,
    /// Acquires or releases a lock.
    pub lock: bool,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct SchedInfo {
    /// llvm-aie's name without `II_`.
    pub name: &'static str,
    /// Ports.
    pub ports: &'static [PortUse],
    /// Pipeline cycles in which data memory is accessed.
    pub memory: &'static [u8],
    /// Registers touched by every instruction of the class.
    pub implicit: &'static [Implicit],
    /// What it does.
    pub kind: Kind,
}

macro_rules! port {
    ($port:ident $cycle:literal) => {
        PortUse {
            port: Port::$port,
            first: $cycle,
            last: $cycle,
        }
    };
    ($port:ident $first:literal $last:literal) => {
        PortUse {
            port: Port::$port,
            first: $first,
            last: $last,
        }
    };
}

macro_rules! access {
    (use) => {
        Access::Use
    };
    (def) => {
        Access::Def
    };
    (mod) => {
        Access::Mod
    };
}

const NONE: Kind = Kind {
    load: false,
    store: false,
    branch: false,
    call: false,
    lock: false,
};

macro_rules! classes {
    ($(
        $name:ident
        [$( $port:ident $($cycle:literal)+ ),*]
        [$( $memory:literal ),*]
        [$( $reg:ident $how:tt $at:literal ),*]
        [$( $kind:ident )*];
    )*) => {
        /// A timing class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(non_camel_case_types, missing_docs)]
        #[repr(u8)]
        pub enum SchedClass {
            $($name,)*
        }

        static CLASSES: &[SchedInfo] = &[$(
            SchedInfo {
                name: stringify!($name),
                ports: &[$( port!($port $($cycle)+) ),*],
                memory: &[$( $memory ),*],
                implicit: &[$(
                    Implicit { reg: Reg::$reg, access: access!($how), cycle: $at }
                ),*],
                kind: Kind { $( $kind: true, )* ..NONE },
            },
        )*];
    };
}

impl SchedClass {
    /// The row.
    pub fn info(self) -> &'static SchedInfo {
        &CLASSES[self as usize]
    }
}

classes! {
    ABS                    [R_WX 1] [] [SR_CARRY def 1] [];
    ACQ                    [SEMAPHORE 2 5] [] [] [lock];
    ACQ_COND               [SEMAPHORE 2 5] [] [] [lock];
    ADC                    [R_WX 1] [] [SR_CARRY mod 1] [];
    ADD                    [R_WX 1] [] [SR_CARRY def 1] [];
    ADD_NC                 [MV_WRITE 1] [] [] [];
    AND                    [R_WX 1] [] [] [];
    ASHL                   [R_WX 1] [] [] [];
    CLB                    [R_WX 1] [] [] [];
    CLZ                    [R_WX 1] [] [] [];
    DIVS                   [R_WX 1] [] [] [];
    DONE                   [DONE_UNIT 4 6] [] [] [];
    EQ                     [R_WX 1] [] [] [];
    EQZ                    [R_WX 1] [] [] [];
    EVENT                  [] [] [] [];
    EXTENDs16              [R_WX 1] [] [] [];
    EXTENDs8               [R_WX 1] [] [] [];
    EXTENDu16              [R_WX 1] [] [] [];
    EXTENDu8               [R_WX 1] [] [] [];
    GE                     [R_WX 1] [] [] [];
    GEU                    [R_WX 1] [] [] [];
    J                      [] [] [] [branch];
    JL                     [] [] [LR def 4] [branch call];
    JL_IND                 [P_RM 1] [] [LR def 4] [branch call];
    JNZ                    [] [] [] [branch];
    JNZD                   [P_RM 1] [] [SR_CARRY def 1] [branch];
    JZ                     [] [] [] [branch];
    J_IND                  [P_RM 1] [] [] [branch];
    LDA                    [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_2D_Q               [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2] [5] [] [load];
    LDA_3D_Q               [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2] [5] [] [load];
    LDA_POSTINC_Q          [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2] [5] [] [load];
    LDA_POST_1D            [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_POST_1D_R          [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_POST_2D            [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_POST_2D_R          [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_POST_3D            [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_POST_3D_R          [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_Q                  [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2] [5] [] [load];
    LDA_R                  [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, LDA_WRITE 7] [5] [] [load];
    LDA_TM                 [PROC_BUS 1, LOAD_UNIT_A 2, R_WA 7] [5] [] [load];
    LSHL                   [R_WX 1] [] [] [];
    LT                     [R_WX 1] [] [] [];
    LTU                    [R_WX 1] [] [] [];
    MOV                    [MV_WRITE 1] [] [] [];
    MOVA                   [LDA_WRITE 1] [] [] [];
    MOVX                   [R_WX 1] [] [] [];
    MOV_CNTR               [] [] [] [];
    MOV_CPH_B              [P_RM 1, R_RV 1, AVOID_SEMAPHORE 2 6] [] [] [];
    MOV_CPH_NB             [P_RM 1, R_RV 1, AVOID_SEMAPHORE 2 6] [] [SR_MS0 def 3] [];
    MOV_CPH_NB_TLAST_REG   [P_RM 1, R_RV 1, AVOID_SEMAPHORE 2 6] [] [SR_MS0 def 3] [];
    MOV_PH_B               [R_RV 1, AVOID_SEMAPHORE 2 6] [] [] [];
    MOV_PH_NB              [R_RV 1, AVOID_SEMAPHORE 2 6] [] [SR_MS0 def 3] [];
    MOV_PH_NB_TLAST_REG    [R_RV 1, AVOID_SEMAPHORE 2 6] [] [SR_MS0 def 3] [];
    MOV_SCL                [P_RM 1, MV_WRITE 1] [] [] [];
    MOV_SS                 [AVOID_SEMAPHORE 1 7, R_WA 7] [] [SR_SS0 def 8] [];
    MOVd1                  [P_RM 1, RS_WM 2] [] [] [];
    MOVd2                  [P_RM 1, RS_WM 3] [] [] [];
    MOVd3                  [P_RM 1, RS_WM 4] [] [] [];
    MOVd4                  [P_RM 1, RS_WM 5] [] [] [];
    MOVd5                  [P_RM 1, RS_WM 6] [] [] [];
    MOVd6                  [P_RM 1, RS_WM 7] [] [] [];
    MUL                    [R_WX 2] [] [] [];
    NE                     [R_WX 1] [] [] [];
    NEZ                    [R_WX 1] [] [] [];
    NOP                    [] [] [] [];
    OR                     [R_WX 1] [] [] [];
    PADD                   [] [] [] [];
    PADD_2D                [] [] [] [];
    PADD_3D                [] [] [] [];
    REL                    [SEMAPHORE 2 5] [] [] [lock];
    REL_COND               [SEMAPHORE 2 5] [] [] [lock];
    RET                    [] [] [LR use 1] [branch];
    SBC                    [R_WX 1] [] [SR_CARRY mod 1] [];
    SELEQZ                 [R_WX 1] [] [] [];
    SELNEZ                 [R_WX 1] [] [] [];
    ST                     [AVOID_PART_WORD_STORE 1, R_RV 1, P_RM 1, STORE_UNIT 2] [5] [] [store];
    STHB                   [PART_WORD_STORE 1 7, LOAD_UNIT_A 2, R_WA 7, R_RV 7, STORE_UNIT 8] [5, 11] [] [load store];
    STHB_2D                [PART_WORD_STORE 1 7, LOAD_UNIT_A 2, R_WA 7, R_RV 7, STORE_UNIT 8] [5, 11] [] [load store];
    STHB_3D                [PART_WORD_STORE 1 7, LOAD_UNIT_A 2, R_WA 7, R_RV 7, STORE_UNIT 8] [5, 11] [] [load store];
    STHB_POST_1D           [PART_WORD_STORE 1 7, LOAD_UNIT_A 2, R_WA 7, R_RV 7, STORE_UNIT 8] [5, 11] [] [load store];
    ST_2D_Q                [AVOID_PART_WORD_STORE 1, STORE_UNIT 2] [5] [] [store];
    ST_3D_Q                [AVOID_PART_WORD_STORE 1, STORE_UNIT 2] [5] [] [store];
    ST_MS                  [R_RV 1, P_RM 1, AVOID_SEMAPHORE 2 3] [] [] [];
    ST_MS_NB               [R_RV 1, P_RM 1, AVOID_SEMAPHORE 2 3] [] [SR_MS0 def 3] [];
    ST_MS_NB_TLAST_REG     [R_RV 1, P_RM 1, AVOID_SEMAPHORE 2 3] [] [SR_MS0 def 3] [];
    ST_POSTINC_Q           [AVOID_PART_WORD_STORE 1, STORE_UNIT 2] [5] [] [store];
    ST_POST_1D             [AVOID_PART_WORD_STORE 1, R_RV 1, P_RM 1, STORE_UNIT 2] [5] [] [store];
    ST_POST_2D             [AVOID_PART_WORD_STORE 1, R_RV 1, P_RM 1, STORE_UNIT 2] [5] [] [store];
    ST_POST_3D             [AVOID_PART_WORD_STORE 1, R_RV 1, P_RM 1, STORE_UNIT 2] [5] [] [store];
    ST_Q                   [AVOID_PART_WORD_STORE 1, STORE_UNIT 2] [5] [] [store];
    ST_TM                  [PROC_BUS 1, R_RV 1, P_RM 1, STORE_UNIT 2] [5] [] [store];
    SUB                    [R_WX 1] [] [SR_CARRY def 1] [];
    VABS_GTZ               [W_WM 2, RS_WM 2] [] [CR_VADD_SIGN use 1] [];
    VACC                   [R_RV 1, CM_RM 3, CM_WA 5] [] [] [];
    VACCf                  [R_RV 1, CM_RM 3, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VADD                   [W_WM 2] [] [] [];
    VADDMAC                [R_RV 1, CM_RM 3, CM_WA 5] [] [] [];
    VADDMACf               [R_RV 1, CM_RM 3, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VADDSUB                [W_WM 2] [] [] [];
    VBCST                  [W_WM 2] [] [] [];
    VBCSTSHFL              [W_WM 2, CM_WM 2] [] [] [];
    VBLOG                  [W_WM 2] [] [] [];
    VBNEG_LTZ              [W_WM 2, RS_WM 2] [] [] [];
    VCLR                   [CM_WA 5] [] [] [];
    VCLRf                  [CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VCMP                   [RS_WM 2] [] [CR_VADD_SIGN use 1] [];
    VCONV                  [CM_RM 1, W_WA 2] [] [SR_F2F_FLAGS def 1, CR_RND use 1, CR_F2F_MASK use 1] [];
    VCONVfp32bf16          [CM_WM 2] [] [] [];
    VEQZ                   [RS_WM 2] [] [] [];
    VEXTBCST               [W_WM 2] [] [] [];
    VEXTRACT               [MV_WRITE 2] [] [CR_VADD_SIGN use 1] [];
    VFLOORs32bf16_AM       [CM_RM 1, W_WA 2] [] [SR_F2I_FLAGS def 2, CR_F2I_MASK use 1] [];
    VFLOORs32bf16_W        [W_RS 1, W_WA 2] [] [SR_F2I_FLAGS def 2, CR_F2I_MASK use 1] [];
    VINSERT                [W_WM 2] [] [] [];
    VLDA_2D_AM             [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_2D_CONV           [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_2D_UPS            [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, UPS_UNIT 7, CM_WM 9] [5] [SR_UPS_OF def 8, CR_SAT use 8, CR_UPS_SIGN use 7] [load];
    VLDA_2D_W              [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, W_WA 7] [5] [] [load];
    VLDA_3D_AM             [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_3D_CONV           [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_3D_UPS            [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, UPS_UNIT 7, CM_WM 9] [5] [SR_UPS_OF def 8, CR_SAT use 8, CR_UPS_SIGN use 7] [load];
    VLDA_3D_W              [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, W_WA 7] [5] [] [load];
    VLDA_AM                [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_CONV              [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_POSTINC_AM        [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_POSTINC_CONV      [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, CM_WM 7] [5] [] [load];
    VLDA_POSTINC_UPS       [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, UPS_UNIT 7, CM_WM 9] [5] [SR_UPS_OF def 8, CR_SAT use 8, CR_UPS_SIGN use 7] [load];
    VLDA_POSTINC_W         [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, W_WA 7] [5] [] [load];
    VLDA_UPS               [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, UPS_UNIT 7, CM_WM 9] [5] [SR_UPS_OF def 8, CR_SAT use 8, CR_UPS_SIGN use 7] [load];
    VLDA_W                 [AVOID_PART_WORD_STORE 1, LOAD_UNIT_A 2, W_WA 7] [5] [] [load];
    VLDB                   [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_2D                [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_3D                [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_4X                [AVOID_PART_WORD_STORE 1, W_RS 1, LOAD_UNIT_A 2] [5] [] [load];
    VLDB_COMPR_FILL        [AVOID_PART_WORD_STORE 1] [5] [DP use 6] [load];
    VLDB_COMPR_PEEK        [AVOID_PART_WORD_STORE 1] [5] [SR_COMPR_UF def 5, DP use 6] [load];
    VLDB_COMPR_POP         [AVOID_PART_WORD_STORE 1] [5] [SR_COMPR_UF def 5, DP mod 6] [load];
    VLDB_COMPR_RESET       [AVOID_PART_WORD_STORE 1] [5] [DP mod 6] [load];
    VLDB_POSTINC           [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_PTR               [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_PTR_2D            [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_PTR_3D            [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_PTR_POSTINC       [AVOID_PART_WORD_STORE 1] [5] [] [load];
    VLDB_SPARSE_FILL       [AVOID_PART_WORD_STORE 1] [5] [SR_SPARSE_OF def 6, DP use 6] [load];
    VLDB_SPARSE_PEEK       [AVOID_PART_WORD_STORE 1] [5] [SR_SPARSE_OF def 6, SR_COMPR_UF def 5, DP use 6] [load];
    VLDB_SPARSE_POP        [AVOID_PART_WORD_STORE 1] [5] [SR_SPARSE_OF def 6, SR_COMPR_UF def 5, DP mod 6] [load];
    VLDB_SPARSE_RESET      [AVOID_PART_WORD_STORE 1] [5] [SR_SPARSE_OF def 6, DP mod 6] [load];
    VLDB_UNPACK            [AVOID_PART_WORD_STORE 1] [5] [CR_UNPACK_SIGN use 7] [load];
    VLDB_UNPACK_2D         [AVOID_PART_WORD_STORE 1] [5] [CR_UNPACK_SIGN use 7] [load];
    VLDB_UNPACK_3D         [AVOID_PART_WORD_STORE 1] [5] [CR_UNPACK_SIGN use 7] [load];
    VLDB_UNPACK_POSTINC    [AVOID_PART_WORD_STORE 1] [5] [CR_UNPACK_SIGN use 7] [load];
    VMAC                   [R_RV 1, CM_WA 5] [] [] [];
    VMACf                  [R_RV 1, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VMAXDIFF_LT            [W_WM 2, RS_WM 2] [] [CR_VADD_SIGN use 1] [];
    VMAX_LT                [W_WM 2, RS_WM 2] [] [CR_VADD_SIGN use 1] [];
    VMIN_GE                [W_WM 2, RS_WM 2] [] [CR_VADD_SIGN use 1] [];
    VMOV_CASCADE_READ      [AVOID_SEMAPHORE 2 7, W_WA 7, CM_WM 7] [] [CR_SCD_EN use 5] [];
    VMOV_CASCADE_WRITE     [W_RS 1, AVOID_SEMAPHORE 2 7] [] [CR_MCD_EN use 1] [];
    VMOV_CM                [CM_RM 1, CM_WM 2] [] [] [];
    VMOV_D                 [CM_WA 5] [] [] [];
    VMOV_W                 [VMOV_READ 1, VMOV_WRITE 2] [] [] [];
    VMOV_X                 [VMOV_READ 1, VMOV_WRITE 2] [] [] [];
    VMSC                   [R_RV 1, CM_WA 5] [] [] [];
    VMSCf                  [R_RV 1, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VMUL                   [R_RV 1, CM_WA 5] [] [] [];
    VMULf                  [R_RV 1, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VNEG                   [R_RV 1, CM_WA 5] [] [] [];
    VNEGMAC                [R_RV 1, CM_WA 5] [] [] [];
    VNEGMSC                [R_RV 1, CM_WA 5] [] [] [];
    VNEGMUL                [R_RV 1, CM_WA 5] [] [] [];
    VNEGMULf               [R_RV 1, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VNEG_GTZ               [W_WM 2, RS_WM 2] [] [] [];
    VNEGf                  [R_RV 1, CM_WA 6] [] [SR_FP_FLAGS def 7, CR_FP_MASK use 7] [];
    VPACK                  [W_RS 1, W_WA 2] [] [CR_SAT use 1, CR_PACK_SIGN use 1] [];
    VPUSH_HI               [W_WM 2] [] [] [];
    VPUSH_LO               [W_WM 2] [] [] [];
    VSEL                   [W_WM 2] [] [] [];
    VSHIFT                 [W_WM 2] [] [] [];
    VSHIFT_ALIGN           [W_WM 2] [] [] [];
    VSHUFFLE               [W_WM 2, CM_WM 2] [] [] [];
    VSRS                   [CM_RM 1, UPPER_SRS 1, W_WA 4] [] [SR_SRS_OF def 3, CR_SAT use 1, CR_RND use 1, CR_SRS_SIGN use 1] [];
    VSRSM                  [CM_RM 1, UPPER_SRS 1, W_WM 4] [] [SR_SRS_OF def 3, CR_SAT use 1, CR_RND use 1, CR_SRS_SIGN use 1] [];
    VST_2D_AM              [AVOID_PART_WORD_STORE 1, CM_RM 1, STORE_UNIT 2] [5] [] [store];
    VST_2D_CONV            [CM_RM 1, STORE_UNIT 2, AVOID_PART_WORD_STORE 3] [7] [SR_F2F_FLAGS def 1, CR_RND use 1, CR_F2F_MASK use 1] [store];
    VST_2D_PACK            [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [CR_SAT use 1, CR_PACK_SIGN use 1] [store];
    VST_2D_SRS             [CM_RM 1, UPPER_SRS 1, AVOID_PART_WORD_STORE 3, STORE_UNIT 4] [7] [SR_SRS_OF def 3, CR_SAT use 1, CR_RND use 1, CR_SRS_SIGN use 1] [store];
    VST_2D_W               [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [] [store];
    VST_3D_AM              [AVOID_PART_WORD_STORE 1, CM_RM 1, STORE_UNIT 2] [5] [] [store];
    VST_3D_CONV            [CM_RM 1, STORE_UNIT 2, AVOID_PART_WORD_STORE 3] [7] [SR_F2F_FLAGS def 1, CR_RND use 1, CR_F2F_MASK use 1] [store];
    VST_3D_PACK            [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [CR_SAT use 1, CR_PACK_SIGN use 1] [store];
    VST_3D_SRS             [CM_RM 1, UPPER_SRS 1, AVOID_PART_WORD_STORE 3, STORE_UNIT 4] [7] [SR_SRS_OF def 3, CR_SAT use 1, CR_RND use 1, CR_SRS_SIGN use 1] [store];
    VST_3D_W               [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [] [store];
    VST_AM                 [AVOID_PART_WORD_STORE 1, CM_RM 1, STORE_UNIT 2] [5] [] [store];
    VST_CONV               [CM_RM 1, STORE_UNIT 2, AVOID_PART_WORD_STORE 3] [7] [SR_F2F_FLAGS def 1, CR_RND use 1, CR_F2F_MASK use 1] [store];
    VST_CONV_POSTINC       [CM_RM 1, STORE_UNIT 2, AVOID_PART_WORD_STORE 3] [7] [SR_F2F_FLAGS def 1, CR_RND use 1, CR_F2F_MASK use 1] [store];
    VST_PACK               [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [CR_SAT use 1, CR_PACK_SIGN use 1] [store];
    VST_PACK_POSTINC       [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [CR_SAT use 1, CR_PACK_SIGN use 1] [store];
    VST_POSTINC_AM         [AVOID_PART_WORD_STORE 1, CM_RM 1, STORE_UNIT 2] [5] [] [store];
    VST_POSTINC_SRS        [CM_RM 1, UPPER_SRS 1, AVOID_PART_WORD_STORE 3, STORE_UNIT 4] [7] [SR_SRS_OF def 3, CR_SAT use 1, CR_RND use 1, CR_SRS_SIGN use 1] [store];
    VST_POSTINC_W          [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [] [store];
    VST_SRS                [CM_RM 1, UPPER_SRS 1, AVOID_PART_WORD_STORE 3, STORE_UNIT 4] [7] [SR_SRS_OF def 3, CR_SAT use 1, CR_RND use 1, CR_SRS_SIGN use 1] [store];
    VST_W                  [AVOID_PART_WORD_STORE 1, W_RS 1, STORE_UNIT 2] [5] [] [store];
    VSUB                   [W_WM 2] [] [] [];
    VSUB_CMP               [W_WM 2, RS_WM 2] [] [CR_VADD_SIGN use 1] [];
    VUNPACK                [W_RS 7] [] [CR_UNPACK_SIGN use 7] [];
    VUPS                   [UPS_UNIT 1, CM_WM 3] [] [SR_UPS_OF def 1, CR_SAT use 1, CR_UPS_SIGN use 1] [];
    XOR                    [R_WX 1] [] [] [];
}
