//! MLIR-AIE designs to a configured Phoenix array
