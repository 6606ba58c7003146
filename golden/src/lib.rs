//! Golden models of the kernels: bit-exact integer models, float64 truth, lookup tables
