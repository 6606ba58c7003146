; npu-kernel-ir sha256=63a316633f2d04f68fd45b13dbf79e9294a0795e4134a0e8f111d55f37c4293d
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm mel.cc -o -
; files: mel.cc npu_aie.h npu_aie/arith.h npu_aie/convert.h npu_aie/host/arith.h npu_aie/host/bits.h npu_aie/host/convert.h npu_aie/host/float.h npu_aie/host/host.h npu_aie/host/memory.h npu_aie/host/mul.h npu_aie/host/permute.h npu_aie/io.h npu_aie/memory.h npu_aie/mul.h npu_aie/ops.h npu_aie/peano.h npu_aie/permute.h npu_aie/scalar.h npu_aie/types.h npu_aie/world.h tables/mel_tables.h
; ModuleID = 'mel.cc'
source_filename = "mel.cc"
target datalayout = "e-m:e-p:32:32-i1:8:32-i8:8:32-i16:16:32-i64:32-f64:32-a:0:32-n32"
target triple = "xcore-unknown-unknown"

%struct.MelBand = type { i16, i16, i32 }
%"struct.(anonymous namespace)::Complex" = type { i32, i32 }
%struct.MelRotation = type { i16, i16, i16, i16 }
%struct.MelTwiddle = type { i32, i32, i32, i32 }

@mel_bands = dso_local local_unnamed_addr constant [80 x %struct.MelBand] [%struct.MelBand { i16 1, i16 1, i32 -259238635 }, %struct.MelBand { i16 1, i16 2, i32 -259846752 }, %struct.MelBand { i16 2, i16 2, i32 -260510284 }, %struct.MelBand { i16 3, i16 2, i32 -261240350 }, %struct.MelBand { i16 4, i16 2, i32 -262051797 }, %struct.MelBand { i16 5, i16 2, i32 -262965071 }, %struct.MelBand { i16 6, i16 2, i32 -264009446 }, %struct.MelBand { i16 7, i16 2, i32 -263456695 }, %struct.MelBand { i16 8, i16 2, i32 -262483752 }, %struct.MelBand { i16 9, i16 2, i32 -261625555 }, %struct.MelBand { i16 10, i16 2, i32 -260857871 }, %struct.MelBand { i16 11, i16 2, i32 -260163417 }, %struct.MelBand { i16 12, i16 2, i32 -259529431 }, %struct.MelBand { i16 13, i16 1, i32 -258946219 }, %struct.MelBand { i16 14, i16 1, i32 -258959001 }, %struct.MelBand { i16 14, i16 2, i32 -259543278 }, %struct.MelBand { i16 15, i16 2, i32 -260178525 }, %struct.MelBand { i16 16, i16 2, i32 -260874492 }, %struct.MelBand { i16 17, i16 2, i32 -261644024 }, %struct.MelBand { i16 18, i16 2, i32 -262504533 }, %struct.MelBand { i16 19, i16 2, i32 -263480450 }, %struct.MelBand { i16 20, i16 2, i32 -263983906 }, %struct.MelBand { i16 21, i16 2, i32 -262942937 }, %struct.MelBand { i16 22, i16 2, i32 -262032267 }, %struct.MelBand { i16 23, i16 2, i32 -261222875 }, %struct.MelBand { i16 24, i16 2, i32 -260512706 }, %struct.MelBand { i16 25, i16 2, i32 -260092173 }, %struct.MelBand { i16 26, i16 2, i32 -260217625 }, %struct.MelBand { i16 27, i16 2, i32 -260645258 }, %struct.MelBand { i16 28, i16 2, i32 -261397661 }, %struct.MelBand { i16 29, i16 2, i32 -262516093 }, %struct.MelBand { i16 30, i16 2, i32 -264111057 }, %struct.MelBand { i16 31, i16 2, i32 -262992168 }, %struct.MelBand { i16 32, i16 3, i32 -261520553 }, %struct.MelBand { i16 33, i16 3, i32 -262301702 }, %struct.MelBand { i16 35, i16 2, i32 -264534917 }, %struct.MelBand { i16 36, i16 3, i32 -262199018 }, %struct.MelBand { i16 37, i16 3, i32 -264092909 }, %struct.MelBand { i16 39, i16 3, i32 -262991601 }, %struct.MelBand { i16 40, i16 4, i32 -264864752 }, %struct.MelBand { i16 42, i16 3, i32 -263050076 }, %struct.MelBand { i16 44, i16 3, i32 -264379750 }, %struct.MelBand { i16 45, i16 4, i32 -265741611 }, %struct.MelBand { i16 47, i16 4, i32 -265000500 }, %struct.MelBand { i16 49, i16 4, i32 -264744390 }, %struct.MelBand { i16 51, i16 4, i32 -264851461 }, %struct.MelBand { i16 53, i16 4, i32 -265271331 }, %struct.MelBand { i16 55, i16 4, i32 -265997887 }, %struct.MelBand { i16 57, i16 4, i32 -266808143 }, %struct.MelBand { i16 59, i16 5, i32 -265978092 }, %struct.MelBand { i16 61, i16 5, i32 -266277510 }, %struct.MelBand { i16 64, i16 5, i32 -266949347 }, %struct.MelBand { i16 66, i16 5, i32 -266928965 }, %struct.MelBand { i16 69, i16 5, i32 -266739906 }, %struct.MelBand { i16 71, i16 6, i32 -267618701 }, %struct.MelBand { i16 74, i16 6, i32 -268184509 }, %struct.MelBand { i16 77, i16 6, i32 -268424537 }, %struct.MelBand { i16 80, i16 6, i32 -268367261 }, %struct.MelBand { i16 83, i16 7, i32 -268071502 }, %struct.MelBand { i16 86, i16 7, i32 -268824008 }, %struct.MelBand { i16 90, i16 7, i32 -268912193 }, %struct.MelBand { i16 93, i16 8, i32 -269618111 }, %struct.MelBand { i16 97, i16 8, i32 -269390024 }, %struct.MelBand { i16 101, i16 8, i32 -269505719 }, %struct.MelBand { i16 105, i16 8, i32 -269918612 }, %struct.MelBand { i16 109, i16 8, i32 -270622044 }, %struct.MelBand { i16 113, i16 9, i32 -270424529 }, %struct.MelBand { i16 117, i16 10, i32 -271078862 }, %struct.MelBand { i16 122, i16 10, i32 -270930435 }, %struct.MelBand { i16 127, i16 10, i32 -271108922 }, %struct.MelBand { i16 132, i16 10, i32 -271577315 }, %struct.MelBand { i16 137, i16 11, i32 -272147690 }, %struct.MelBand { i16 142, i16 11, i32 -271943765 }, %struct.MelBand { i16 148, i16 11, i32 -272274862 }, %struct.MelBand { i16 153, i16 13, i32 -272566596 }, %struct.MelBand { i16 159, i16 13, i32 -272724238 }, %struct.MelBand { i16 166, i16 13, i32 -273475644 }, %struct.MelBand { i16 172, i16 14, i32 -273475538 }, %struct.MelBand { i16 179, i16 14, i32 -273721738 }, %struct.MelBand { i16 186, i16 14, i32 -274257805 }], section ".cp.rodata", align 4
@mel_weights = dso_local local_unnamed_addr constant <{ [391 x i16], [121 x i16] }> <{ [391 x i16] [i16 -1, i16 5704, i16 -1, i16 12496, i16 -1, i16 20720, i16 -1, i16 30881, i16 -1, i16 -21780, i16 -1, i16 -4936, i16 -1, i16 -1, i16 -14151, i16 -1, i16 -28766, i16 -1, i16 25403, i16 -1, i16 16309, i16 -1, i16 8869, i16 -1, i16 2668, i16 -1, i16 -1, i16 2798, i16 -1, i16 9023, i16 -1, i16 16496, i16 -1, i16 25634, i16 -1, i16 -28474, i16 -1, i16 -13769, i16 -1, i16 -1, i16 -5377, i16 -1, i16 -22111, i16 -1, i16 30623, i16 -1, i16 20513, i16 -1, i16 12685, i16 -1, i16 9835, i16 -1, i16 10887, i16 -1, i16 15226, i16 -1, i16 23371, i16 -1, i16 -28492, i16 -1, i16 -5081, i16 -24722, i16 -1, i16 19796, i16 -1, i16 10151, i16 6206, i16 -1, i16 29779, i16 -4569, i16 -1, i16 24001, i16 -1, i16 17257, i16 5285, i16 -1, i16 -15721, i16 30823, i16 -1, i16 19373, i16 8090, i16 -1, i16 -7972, i16 2283, i16 24065, i16 -1, i16 28989, i16 -21348, i16 -1, i16 21179, i16 14078, i16 -1, i16 -1305, i16 14713, i16 22491, i16 -1, i16 -16326, i16 7787, i16 27050, i16 -1, i16 -22838, i16 5663, i16 29368, i16 -1, i16 -23954, i16 6778, i16 30055, i16 -1, i16 -20586, i16 10807, i16 29233, i16 -1, i16 -12388, i16 18213, i16 25680, i16 -2283, i16 -1, i16 29378, i16 14861, i16 -19626, i16 -1, i16 -29880, i16 5778, i16 5617, i16 -29960, i16 -1, i16 -17463, i16 19243, i16 24541, i16 -10571, i16 -1, i16 -29279, i16 6980, i16 9343, i16 -28097, i16 -1, i16 -13895, i16 24604, i16 19308, i16 -20875, i16 -1, i16 -24398, i16 16741, i16 2384, i16 28872, i16 -10177, i16 -1, i16 -25491, i16 14556, i16 8319, i16 -30707, i16 -4197, i16 -1, i16 -25512, i16 14513, i16 10883, i16 -29281, i16 -3908, i16 -1, i16 -24417, i16 16703, i16 10050, i16 -32173, i16 -8861, i16 -1, i16 -22435, i16 20667, i16 6549, i16 27279, i16 -17527, i16 -1, i16 -19950, i16 25637, i16 5688, i16 1677, i16 22963, i16 -21287, i16 -1, i16 -8576, i16 -29060, i16 15992, i16 14264, i16 -31320, i16 -11368, i16 -1, i16 -19202, i16 27134, i16 7933, i16 4464, i16 24821, i16 -20358, i16 -1, i16 -3086, i16 -22676, i16 23269, i16 3679, i16 10722, i16 28993, i16 -18272, i16 -1, i16 -10849, i16 -28432, i16 19521, i16 1939, i16 13962, i16 31153, i16 -17192, i16 -1, i16 -12825, i16 -29368, i16 19625, i16 3082, i16 14990, i16 31839, i16 -16849, i16 -1, i16 -10056, i16 -26269, i16 23053, i16 6840, i16 13983, i16 31167, i16 -17185, i16 -1, i16 -2312, i16 -18849, i16 30151, i16 13614, i16 8954, i16 24442, i16 -25606, i16 -10118, i16 -1, i16 -14905, i16 -29810, i16 20822, i16 5917, i16 2773, i16 18463, i16 -31382, i16 -15692, i16 -1, i16 -2876, i16 -17976, i16 32461, i16 17362, i16 2262, i16 8585, i16 22822, i16 -28476, i16 -14239, i16 -1, i16 -9516, i16 -23218, i16 28617, i16 14916, i16 1215, i16 11488, i16 24999, i16 -27025, i16 -13513, i16 -1, i16 -10652, i16 -23655, i16 28878, i16 15876, i16 2873, i16 12160, i16 25504, i16 -26688, i16 -13345, i16 -1, i16 -7057, i16 -19898, i16 -32739, i16 19956, i16 7115, i16 10411, i16 23774, i16 -28398, i16 -15035, i16 -1672, i16 -1, i16 -12861, i16 -25721, i16 26955, i16 14095, i16 1236, i16 5366, i16 17400, i16 29433, i16 -24069, i16 -12035, i16 -1, i16 -9313, i16 -20893, i16 -32474, i16 21482, i16 9901, i16 10542, i16 22204, i16 -31670, i16 -20008, i16 -8345, i16 -1, i16 -11224, i16 -22447, i16 31866, i16 20644, i16 9421, i16 1630, i16 12871, i16 24112, i16 -30183, i16 -18941, i16 -7700, i16 -1, i16 -10819, i16 -21636, i16 -32454, i16 22264, i16 11447, i16 629, i16 1708, i16 12346, i16 22984, i16 -31914, i16 -21277, i16 -10639, i16 -1, i16 -9025, i16 -19262, i16 -29499, i16 25800, i16 15563, i16 5326, i16 10287, i16 21208, i16 32130, i16 -22485, i16 -11563, i16 -642, i16 -1, i16 -10511, i16 -21021, i16 -31531, i16 23495, i16 12985, i16 2475, i16 4852, i16 14965, i16 25079, i16 -30343, i16 -20229, i16 -10115, i16 -1, i16 -5060, i16 -14793, i16 -24526, i16 31277, i16 21544, i16 11811, i16 2078, i16 7407, i16 17095, i16 26783, i16 -29065, i16 -19377, i16 -9689, i16 -1, i16 -5264, i16 -14587, i16 -23910, i16 32303, i16 22980, i16 13657, i16 4334, i16 7595, i16 17251, i16 26908, i16 -28971, i16 -19314, i16 -9658, i16 -1, i16 -486, i16 -9778, i16 -19071, i16 -28364, i16 27879, i16 18586, i16 9293], [121 x i16] zeroinitializer }>, section ".cp.rodata", align 2
@_ZN12_GLOBAL__N_111first_stageE = internal unnamed_addr global [13 x [16 x %"struct.(anonymous namespace)::Complex"]] zeroinitializer, align 4
@_ZN12_GLOBAL__N_18spectrumE = internal unnamed_addr global [202 x %"struct.(anonymous namespace)::Complex"] zeroinitializer, align 4
@_ZN12_GLOBAL__N_16foldedE = internal unnamed_addr global [12 x [2 x i32]] zeroinitializer, align 4
@_ZL13mel_rotations = internal unnamed_addr constant [12 x [12 x %struct.MelRotation]] [[12 x %struct.MelRotation] [%struct.MelRotation { i16 1984, i16 -700, i16 509, i16 649 }, %struct.MelRotation { i16 1795, i16 -663, i16 987, i16 -755 }, %struct.MelRotation { i16 1493, i16 -148, i16 1402, i16 -97 }, %struct.MelRotation { i16 1097, i16 764, i16 1729, i16 376 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -384, i16 498, i16 2012, i16 -565 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 -1305, i16 -910, i16 1578, i16 23 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }, %struct.MelRotation { i16 -2032, i16 305, i16 257, i16 -650 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 1795, i16 -663, i16 987, i16 -755 }, %struct.MelRotation { i16 1097, i16 764, i16 1729, i16 376 }, %struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 -2032, i16 305, i16 257, i16 -650 }, %struct.MelRotation { i16 -1904, i16 -373, i16 -754, i16 166 }, %struct.MelRotation { i16 -1305, i16 -910, i16 -1578, i16 -23 }, %struct.MelRotation { i16 -384, i16 498, i16 -2012, i16 565 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 1493, i16 -148, i16 -1402, i16 97 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 1493, i16 -148, i16 1402, i16 -97 }, %struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -1305, i16 -910, i16 1578, i16 23 }, %struct.MelRotation { i16 -2032, i16 305, i16 257, i16 -650 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 -384, i16 498, i16 -2012, i16 565 }, %struct.MelRotation { i16 1097, i16 764, i16 -1729, i16 -376 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 1795, i16 -663, i16 987, i16 -755 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 1097, i16 764, i16 1729, i16 376 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 -2032, i16 305, i16 257, i16 -650 }, %struct.MelRotation { i16 -1305, i16 -910, i16 -1578, i16 -23 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 1493, i16 -148, i16 1402, i16 -97 }, %struct.MelRotation { i16 -384, i16 498, i16 2012, i16 -565 }, %struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 129, i16 -829, i16 -2044, i16 85 }, %struct.MelRotation { i16 1795, i16 -663, i16 -987, i16 755 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 2048, i16 0, i16 0, i16 0 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 2048, i16 0, i16 0, i16 0 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -2032, i16 305, i16 257, i16 -650 }, %struct.MelRotation { i16 -384, i16 498, i16 -2012, i16 565 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }, %struct.MelRotation { i16 -872, i16 8, i16 -1853, i16 -176 }, %struct.MelRotation { i16 1795, i16 -663, i16 -987, i16 755 }, %struct.MelRotation { i16 1097, i16 764, i16 1729, i16 376 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 -1305, i16 -910, i16 -1578, i16 -23 }, %struct.MelRotation { i16 1493, i16 -148, i16 -1402, i16 97 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 -384, i16 498, i16 2012, i16 -565 }, %struct.MelRotation { i16 -1904, i16 -373, i16 -754, i16 166 }, %struct.MelRotation { i16 1097, i16 764, i16 -1729, i16 -376 }, %struct.MelRotation { i16 1493, i16 -148, i16 1402, i16 -97 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 -872, i16 8, i16 -1853, i16 -176 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -2032, i16 305, i16 -257, i16 650 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 1795, i16 -663, i16 987, i16 -755 }, %struct.MelRotation { i16 -1305, i16 -910, i16 1578, i16 23 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 -1305, i16 -910, i16 -1578, i16 -23 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 -384, i16 498, i16 2012, i16 -565 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 1795, i16 -663, i16 -987, i16 755 }, %struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -1904, i16 -373, i16 -754, i16 166 }, %struct.MelRotation { i16 1493, i16 -148, i16 -1402, i16 97 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -2032, i16 305, i16 -257, i16 650 }, %struct.MelRotation { i16 1097, i16 764, i16 -1729, i16 -376 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 -1305, i16 -910, i16 1578, i16 23 }, %struct.MelRotation { i16 -384, i16 498, i16 -2012, i16 565 }, %struct.MelRotation { i16 1795, i16 -663, i16 987, i16 -755 }, %struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 1097, i16 764, i16 1729, i16 376 }, %struct.MelRotation { i16 -2032, i16 305, i16 -257, i16 650 }, %struct.MelRotation { i16 1493, i16 -148, i16 -1402, i16 97 }, %struct.MelRotation { i16 129, i16 -829, i16 2044, i16 -85 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 2048, i16 0, i16 0, i16 0 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1657, i16 273, i16 -1204, i16 442 }, %struct.MelRotation { i16 2048, i16 0, i16 0, i16 0 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }, %struct.MelRotation { i16 1493, i16 -148, i16 -1402, i16 97 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 129, i16 -829, i16 -2044, i16 85 }, %struct.MelRotation { i16 633, i16 -273, i16 1948, i16 -484 }, %struct.MelRotation { i16 -1305, i16 -910, i16 -1578, i16 -23 }, %struct.MelRotation { i16 1795, i16 -663, i16 987, i16 -755 }, %struct.MelRotation { i16 -2032, i16 305, i16 -257, i16 650 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 1097, i16 764, i16 -1729, i16 -376 }, %struct.MelRotation { i16 -384, i16 498, i16 2012, i16 -565 }], [12 x %struct.MelRotation] [%struct.MelRotation { i16 -2032, i16 305, i16 257, i16 -650 }, %struct.MelRotation { i16 1984, i16 -700, i16 -509, i16 -649 }, %struct.MelRotation { i16 -1904, i16 -373, i16 754, i16 -166 }, %struct.MelRotation { i16 1795, i16 -663, i16 -987, i16 755 }, %struct.MelRotation { i16 -1657, i16 273, i16 1204, i16 -442 }, %struct.MelRotation { i16 1493, i16 -148, i16 -1402, i16 97 }, %struct.MelRotation { i16 -1305, i16 -910, i16 1578, i16 23 }, %struct.MelRotation { i16 1097, i16 764, i16 -1729, i16 -376 }, %struct.MelRotation { i16 -872, i16 8, i16 1853, i16 176 }, %struct.MelRotation { i16 633, i16 -273, i16 -1948, i16 484 }, %struct.MelRotation { i16 -384, i16 498, i16 2012, i16 -565 }, %struct.MelRotation { i16 129, i16 -829, i16 -2044, i16 85 }]], align 2
@_ZL12mel_twiddles = internal unnamed_addr constant [16 x %struct.MelTwiddle] [%struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 30273, i32 22430, i32 12539, i32 25255 }, %struct.MelTwiddle { i32 23170, i32 15565, i32 23170, i32 15565 }, %struct.MelTwiddle { i32 12539, i32 25255, i32 30273, i32 22430 }, %struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 23170, i32 15565, i32 23170, i32 15565 }, %struct.MelTwiddle { i32 0, i32 0, i32 32768, i32 0 }, %struct.MelTwiddle { i32 -23171, i32 17203, i32 23170, i32 15565 }, %struct.MelTwiddle { i32 32768, i32 0, i32 0, i32 0 }, %struct.MelTwiddle { i32 12539, i32 25255, i32 30273, i32 22430 }, %struct.MelTwiddle { i32 -23171, i32 17203, i32 23170, i32 15565 }, %struct.MelTwiddle { i32 -30274, i32 10338, i32 -12540, i32 7513 }], align 4
@_ZL7mel_log = internal unnamed_addr constant [65 x i32] [i32 0, i32 112967, i32 224210, i32 333780, i32 441726, i32 548097, i32 652937, i32 756290, i32 858197, i32 958699, i32 1057833, i32 1155636, i32 1252144, i32 1347391, i32 1441408, i32 1534228, i32 1625880, i32 1716394, i32 1805797, i32 1894116, i32 1981378, i32 2067607, i32 2152827, i32 2237062, i32 2320334, i32 2402666, i32 2484077, i32 2564589, i32 2644221, i32 2722992, i32 2800921, i32 2878025, i32 2954321, i32 3029827, i32 3104558, i32 3178531, i32 3251760, i32 3324261, i32 3396047, i32 3467133, i32 3537532, i32 3607258, i32 3676322, i32 3744738, i32 3812518, i32 3879673, i32 3946214, i32 4012154, i32 4077502, i32 4142269, i32 4206465, i32 4270101, i32 4333186, i32 4395729, i32 4457740, i32 4519228, i32 4580201, i32 4640668, i32 4700638, i32 4760118, i32 4819116, i32 4877641, i32 4935699, i32 4993298, i32 5050445], align 4

; Function Attrs: mustprogress nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @mel_frame(ptr noalias nocapture noundef readonly %0, ptr noalias nocapture noundef writeonly %1) local_unnamed_addr #0 {
  br label %3

3:                                                ; preds = %3, %2
  %4 = phi i32 [ 0, %2 ], [ %9, %3 ]
  %5 = phi i32 [ 0, %2 ], [ %8, %3 ]
  %6 = getelementptr inbounds i16, ptr %0, i32 %4
  %7 = load i32, ptr %6, align 4, !tbaa !4
  %8 = or i32 %7, %5
  %9 = add nuw nsw i32 %4, 2
  %10 = icmp ult i32 %4, 398
  br i1 %10, label %3, label %11, !llvm.loop !7

11:                                               ; preds = %3
  %12 = icmp eq i32 %8, 0
  br i1 %12, label %13, label %18

13:                                               ; preds = %11, %13
  %14 = phi i32 [ %16, %13 ], [ 0, %11 ]
  %15 = getelementptr inbounds i16, ptr %1, i32 %14
  store i16 -20480, ptr %15, align 2, !tbaa !10
  %16 = add nuw nsw i32 %14, 1
  %17 = icmp eq i32 %16, 80
  br i1 %17, label %508, label %13, !llvm.loop !12

18:                                               ; preds = %11, %18
  %19 = phi i32 [ %31, %18 ], [ 0, %11 ]
  %20 = phi i32 [ %32, %18 ], [ 0, %11 ]
  %21 = getelementptr inbounds i16, ptr %0, i32 %20
  %22 = load i32, ptr %21, align 4, !tbaa !4
  %23 = ashr i32 %22, 16
  %24 = ashr i32 %22, 31
  %25 = xor i32 %24, %23
  %26 = shl i32 %22, 16
  %27 = ashr exact i32 %26, 16
  %28 = ashr i32 %26, 31
  %29 = xor i32 %28, %27
  %30 = or i32 %25, %19
  %31 = or i32 %30, %29
  %32 = add nuw nsw i32 %20, 2
  %33 = icmp ult i32 %20, 398
  br i1 %33, label %18, label %34, !llvm.loop !13

34:                                               ; preds = %18
  %35 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %31, i1 false)
  %36 = add nsw i32 %35, -17
  br label %37

37:                                               ; preds = %34, %149
  %38 = phi i32 [ 0, %34 ], [ %150, %149 ]
  %39 = mul nuw nsw i32 %38, 25
  %40 = getelementptr inbounds i16, ptr %0, i32 %39
  %41 = load i16, ptr %40, align 2, !tbaa !10
  %42 = sext i16 %41 to i32
  %43 = shl nsw i32 %42, %36
  br label %44

44:                                               ; preds = %44, %37
  %45 = phi i32 [ %43, %37 ], [ %67, %44 ]
  %46 = phi i32 [ %39, %37 ], [ %51, %44 ]
  %47 = phi i32 [ %39, %37 ], [ %54, %44 ]
  %48 = phi i32 [ 0, %37 ], [ %68, %44 ]
  %49 = icmp sgt i32 %46, 383
  %50 = select i1 %49, i32 -384, i32 16
  %51 = add nsw i32 %50, %46
  %52 = icmp slt i32 %47, 16
  %53 = select i1 %52, i32 384, i32 -16
  %54 = add nsw i32 %53, %47
  %55 = getelementptr inbounds i16, ptr %0, i32 %51
  %56 = load i16, ptr %55, align 2, !tbaa !10
  %57 = sext i16 %56 to i32
  %58 = shl nsw i32 %57, %36
  %59 = getelementptr inbounds i16, ptr %0, i32 %54
  %60 = load i16, ptr %59, align 2, !tbaa !10
  %61 = sext i16 %60 to i32
  %62 = shl nsw i32 %61, %36
  %63 = add nsw i32 %62, %58
  %64 = getelementptr inbounds [12 x [2 x i32]], ptr @_ZN12_GLOBAL__N_16foldedE, i32 0, i32 %48
  store i32 %63, ptr %64, align 4, !tbaa !14
  %65 = sub nsw i32 %58, %62
  %66 = getelementptr inbounds i8, ptr %64, i32 4
  store i32 %65, ptr %66, align 4, !tbaa !14
  %67 = add nsw i32 %63, %45
  %68 = add nuw nsw i32 %48, 1
  %69 = icmp eq i32 %68, 12
  br i1 %69, label %70, label %44, !llvm.loop !16

70:                                               ; preds = %44
  %71 = shl nsw i32 %67, 7
  %72 = getelementptr inbounds [16 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_111first_stageE, i32 0, i32 %38
  store i32 %71, ptr %72, align 4, !tbaa !14
  %73 = getelementptr inbounds i8, ptr %72, i32 4
  store i32 0, ptr %73, align 4, !tbaa !14
  %74 = shl nsw i32 %43, 11
  br label %75

75:                                               ; preds = %134, %70
  %76 = phi i32 [ 0, %70 ], [ %145, %134 ]
  br label %77

77:                                               ; preds = %77, %75
  %78 = phi i32 [ %74, %75 ], [ %101, %77 ]
  %79 = phi i32 [ 0, %75 ], [ %111, %77 ]
  %80 = phi i32 [ 0, %75 ], [ %121, %77 ]
  %81 = phi i32 [ 0, %75 ], [ %132, %77 ]
  %82 = phi i32 [ 0, %75 ], [ %131, %77 ]
  %83 = getelementptr inbounds [12 x [12 x %struct.MelRotation]], ptr @_ZL13mel_rotations, i32 0, i32 %76, i32 %81
  %84 = or disjoint i32 %81, 1
  %85 = getelementptr inbounds [12 x [12 x %struct.MelRotation]], ptr @_ZL13mel_rotations, i32 0, i32 %76, i32 %84
  %86 = getelementptr inbounds [12 x [2 x i32]], ptr @_ZN12_GLOBAL__N_16foldedE, i32 0, i32 %81
  %87 = load i32, ptr %86, align 4, !tbaa !14
  %88 = getelementptr inbounds i8, ptr %86, i32 4
  %89 = load i32, ptr %88, align 4, !tbaa !14
  %90 = getelementptr inbounds [12 x [2 x i32]], ptr @_ZN12_GLOBAL__N_16foldedE, i32 0, i32 %84
  %91 = load i32, ptr %90, align 4, !tbaa !14
  %92 = getelementptr inbounds i8, ptr %90, i32 4
  %93 = load i32, ptr %92, align 4, !tbaa !14
  %94 = load i16, ptr %83, align 2, !tbaa !17
  %95 = sext i16 %94 to i32
  %96 = mul nsw i32 %87, %95
  %97 = load i16, ptr %85, align 2, !tbaa !17
  %98 = sext i16 %97 to i32
  %99 = mul nsw i32 %91, %98
  %100 = add i32 %96, %78
  %101 = add i32 %100, %99
  %102 = getelementptr inbounds i8, ptr %83, i32 2
  %103 = load i16, ptr %102, align 2, !tbaa !19
  %104 = sext i16 %103 to i32
  %105 = mul nsw i32 %87, %104
  %106 = getelementptr inbounds i8, ptr %85, i32 2
  %107 = load i16, ptr %106, align 2, !tbaa !19
  %108 = sext i16 %107 to i32
  %109 = mul nsw i32 %91, %108
  %110 = add i32 %105, %79
  %111 = add i32 %110, %109
  %112 = getelementptr inbounds i8, ptr %83, i32 4
  %113 = load i16, ptr %112, align 2, !tbaa !20
  %114 = sext i16 %113 to i32
  %115 = getelementptr inbounds i8, ptr %85, i32 4
  %116 = load i16, ptr %115, align 2, !tbaa !20
  %117 = sext i16 %116 to i32
  %118 = mul i32 %89, %114
  %119 = mul i32 %93, %117
  %120 = add i32 %119, %118
  %121 = sub i32 %80, %120
  %122 = getelementptr inbounds i8, ptr %83, i32 6
  %123 = load i16, ptr %122, align 2, !tbaa !21
  %124 = sext i16 %123 to i32
  %125 = getelementptr inbounds i8, ptr %85, i32 6
  %126 = load i16, ptr %125, align 2, !tbaa !21
  %127 = sext i16 %126 to i32
  %128 = mul i32 %89, %124
  %129 = mul i32 %93, %127
  %130 = add i32 %129, %128
  %131 = sub i32 %82, %130
  %132 = add nuw nsw i32 %81, 2
  %133 = icmp ult i32 %81, 10
  br i1 %133, label %77, label %134, !llvm.loop !22

134:                                              ; preds = %77
  %135 = add nsw i32 %111, 1024
  %136 = ashr i32 %135, 11
  %137 = add i32 %101, 8
  %138 = add i32 %137, %136
  %139 = ashr i32 %138, 4
  %140 = add nsw i32 %131, 1024
  %141 = ashr i32 %140, 11
  %142 = add i32 %121, 8
  %143 = add i32 %142, %141
  %144 = ashr i32 %143, 4
  %145 = add nuw nsw i32 %76, 1
  %146 = getelementptr inbounds [13 x [16 x %"struct.(anonymous namespace)::Complex"]], ptr @_ZN12_GLOBAL__N_111first_stageE, i32 0, i32 %145, i32 %38
  store i32 %139, ptr %146, align 4, !tbaa !14
  %147 = getelementptr inbounds i8, ptr %146, i32 4
  store i32 %144, ptr %147, align 4, !tbaa !14
  %148 = icmp eq i32 %145, 12
  br i1 %148, label %149, label %75, !llvm.loop !23

149:                                              ; preds = %134
  %150 = add nuw nsw i32 %38, 1
  %151 = icmp eq i32 %150, 16
  br i1 %151, label %152, label %37, !llvm.loop !24

152:                                              ; preds = %149, %379
  %153 = phi i32 [ %380, %379 ], [ 0, %149 ]
  %154 = getelementptr inbounds [13 x [16 x %"struct.(anonymous namespace)::Complex"]], ptr @_ZN12_GLOBAL__N_111first_stageE, i32 0, i32 %153
  br label %155

155:                                              ; preds = %155, %152
  %156 = phi i32 [ 0, %152 ], [ %209, %155 ]
  %157 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %154, i32 %156
  %158 = load i64, ptr %157, align 4
  %159 = getelementptr inbounds i8, ptr %157, i32 64
  %160 = load i64, ptr %159, align 4
  %161 = trunc i64 %160 to i32
  %162 = lshr i64 %160, 32
  %163 = trunc nuw i64 %162 to i32
  %164 = trunc i64 %158 to i32
  %165 = lshr i64 %158, 32
  %166 = trunc nuw i64 %165 to i32
  %167 = add nsw i32 %161, %164
  %168 = add nsw i32 %163, %166
  %169 = sub nsw i32 %164, %161
  %170 = sub nsw i32 %166, %163
  %171 = getelementptr inbounds i8, ptr %157, i32 32
  %172 = load i64, ptr %171, align 4
  %173 = getelementptr inbounds i8, ptr %157, i32 96
  %174 = load i64, ptr %173, align 4
  %175 = trunc i64 %174 to i32
  %176 = lshr i64 %174, 32
  %177 = trunc nuw i64 %176 to i32
  %178 = trunc i64 %172 to i32
  %179 = lshr i64 %172, 32
  %180 = trunc nuw i64 %179 to i32
  %181 = add nsw i32 %175, %178
  %182 = add nsw i32 %177, %180
  %183 = sub nsw i32 %175, %178
  %184 = sub nsw i32 %180, %177
  %185 = add nsw i32 %181, %167
  %186 = add nsw i32 %182, %168
  %187 = zext i32 %186 to i64
  %188 = shl nuw i64 %187, 32
  %189 = zext i32 %185 to i64
  %190 = or disjoint i64 %188, %189
  store i64 %190, ptr %157, align 4
  %191 = add nsw i32 %184, %169
  %192 = add nsw i32 %183, %170
  %193 = zext i32 %192 to i64
  %194 = shl nuw i64 %193, 32
  %195 = zext i32 %191 to i64
  %196 = or disjoint i64 %194, %195
  store i64 %196, ptr %171, align 4
  %197 = sub nsw i32 %167, %181
  %198 = sub nsw i32 %168, %182
  %199 = zext i32 %198 to i64
  %200 = shl nuw i64 %199, 32
  %201 = zext i32 %197 to i64
  %202 = or disjoint i64 %200, %201
  store i64 %202, ptr %159, align 4
  %203 = sub nsw i32 %169, %184
  %204 = sub nsw i32 %170, %183
  %205 = zext i32 %204 to i64
  %206 = shl nuw i64 %205, 32
  %207 = zext i32 %203 to i64
  %208 = or disjoint i64 %206, %207
  store i64 %208, ptr %173, align 4
  %209 = add nuw nsw i32 %156, 1
  %210 = icmp eq i32 %209, 4
  br i1 %210, label %211, label %155, !llvm.loop !25

211:                                              ; preds = %155, %280
  %212 = phi i32 [ %281, %280 ], [ 1, %155 ]
  %213 = shl nsw i32 %212, 5
  %214 = getelementptr inbounds i8, ptr %154, i32 %213
  br label %215

215:                                              ; preds = %215, %211
  %216 = phi i32 [ 1, %211 ], [ %278, %215 ]
  %217 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %214, i32 %216
  %218 = load i64, ptr %217, align 4
  %219 = shl nuw nsw i32 %216, 2
  %220 = add nuw nsw i32 %219, %212
  %221 = getelementptr inbounds [16 x %struct.MelTwiddle], ptr @_ZL12mel_twiddles, i32 0, i32 %220
  %222 = trunc i64 %218 to i32
  %223 = lshr i64 %218, 32
  %224 = trunc nuw i64 %223 to i32
  %225 = load i32, ptr %221, align 4, !tbaa !26, !noalias !28
  %226 = getelementptr inbounds i8, ptr %221, i32 4
  %227 = load i32, ptr %226, align 4, !tbaa !31, !noalias !28
  %228 = ashr i32 %222, 15
  %229 = and i32 %222, 32767
  %230 = mul nsw i32 %228, %225
  %231 = mul nsw i32 %228, %227
  %232 = add nsw i32 %231, 16384
  %233 = ashr i32 %232, 15
  %234 = mul nsw i32 %229, %225
  %235 = add nsw i32 %234, 16384
  %236 = ashr i32 %235, 15
  %237 = getelementptr inbounds i8, ptr %221, i32 8
  %238 = load i32, ptr %237, align 4, !tbaa !32, !noalias !28
  %239 = getelementptr inbounds i8, ptr %221, i32 12
  %240 = load i32, ptr %239, align 4, !tbaa !33, !noalias !28
  %241 = ashr i32 %224, 15
  %242 = and i32 %224, 32767
  %243 = mul nsw i32 %241, %238
  %244 = mul nsw i32 %240, %241
  %245 = add nsw i32 %244, 16384
  %246 = ashr i32 %245, 15
  %247 = mul nsw i32 %242, %238
  %248 = add nsw i32 %247, 16384
  %249 = ashr i32 %248, 15
  %250 = add i32 %243, %230
  %251 = add i32 %250, %233
  %252 = add i32 %251, %236
  %253 = add i32 %252, %249
  %254 = add i32 %253, %246
  %255 = mul nsw i32 %241, %225
  %256 = mul nsw i32 %241, %227
  %257 = add nsw i32 %256, 16384
  %258 = ashr i32 %257, 15
  %259 = mul nsw i32 %242, %225
  %260 = add nsw i32 %259, 16384
  %261 = ashr i32 %260, 15
  %262 = mul nsw i32 %238, %228
  %263 = mul nsw i32 %240, %228
  %264 = add nsw i32 %263, 16384
  %265 = ashr i32 %264, 15
  %266 = mul nsw i32 %238, %229
  %267 = add nsw i32 %266, 16384
  %268 = ashr i32 %267, 15
  %269 = sub i32 %255, %262
  %270 = add i32 %269, %258
  %271 = add i32 %270, %261
  %272 = add nsw i32 %268, %265
  %273 = sub i32 %271, %272
  %274 = zext i32 %273 to i64
  %275 = shl nuw i64 %274, 32
  %276 = zext i32 %254 to i64
  %277 = or disjoint i64 %275, %276
  store i64 %277, ptr %217, align 4
  %278 = add nuw nsw i32 %216, 1
  %279 = icmp eq i32 %278, 4
  br i1 %279, label %280, label %215, !llvm.loop !34

280:                                              ; preds = %215
  %281 = add nuw nsw i32 %212, 1
  %282 = icmp eq i32 %281, 4
  br i1 %282, label %285, label %211, !llvm.loop !35

283:                                              ; preds = %285
  %284 = icmp eq i32 %153, 0
  br i1 %284, label %350, label %342

285:                                              ; preds = %280, %285
  %286 = phi i32 [ %340, %285 ], [ 0, %280 ]
  %287 = shl nuw nsw i32 %286, 5
  %288 = getelementptr inbounds i8, ptr %154, i32 %287
  %289 = load i64, ptr %288, align 4
  %290 = getelementptr inbounds i8, ptr %288, i32 16
  %291 = load i64, ptr %290, align 4
  %292 = trunc i64 %291 to i32
  %293 = lshr i64 %291, 32
  %294 = trunc nuw i64 %293 to i32
  %295 = trunc i64 %289 to i32
  %296 = lshr i64 %289, 32
  %297 = trunc nuw i64 %296 to i32
  %298 = add nsw i32 %292, %295
  %299 = add nsw i32 %294, %297
  %300 = sub nsw i32 %295, %292
  %301 = sub nsw i32 %297, %294
  %302 = getelementptr inbounds i8, ptr %288, i32 8
  %303 = load i64, ptr %302, align 4
  %304 = getelementptr inbounds i8, ptr %288, i32 24
  %305 = load i64, ptr %304, align 4
  %306 = trunc i64 %305 to i32
  %307 = lshr i64 %305, 32
  %308 = trunc nuw i64 %307 to i32
  %309 = trunc i64 %303 to i32
  %310 = lshr i64 %303, 32
  %311 = trunc nuw i64 %310 to i32
  %312 = add nsw i32 %306, %309
  %313 = add nsw i32 %308, %311
  %314 = sub nsw i32 %306, %309
  %315 = sub nsw i32 %311, %308
  %316 = add nsw i32 %312, %298
  %317 = add nsw i32 %313, %299
  %318 = zext i32 %317 to i64
  %319 = shl nuw i64 %318, 32
  %320 = zext i32 %316 to i64
  %321 = or disjoint i64 %319, %320
  store i64 %321, ptr %288, align 4
  %322 = add nsw i32 %315, %300
  %323 = add nsw i32 %314, %301
  %324 = zext i32 %323 to i64
  %325 = shl nuw i64 %324, 32
  %326 = zext i32 %322 to i64
  %327 = or disjoint i64 %325, %326
  store i64 %327, ptr %302, align 4
  %328 = sub nsw i32 %298, %312
  %329 = sub nsw i32 %299, %313
  %330 = zext i32 %329 to i64
  %331 = shl nuw i64 %330, 32
  %332 = zext i32 %328 to i64
  %333 = or disjoint i64 %331, %332
  store i64 %333, ptr %290, align 4
  %334 = sub nsw i32 %300, %315
  %335 = sub nsw i32 %301, %314
  %336 = zext i32 %335 to i64
  %337 = shl nuw i64 %336, 32
  %338 = zext i32 %334 to i64
  %339 = or disjoint i64 %337, %338
  store i64 %339, ptr %304, align 4
  %340 = add nuw nsw i32 %286, 1
  %341 = icmp eq i32 %340, 4
  br i1 %341, label %283, label %285, !llvm.loop !36

342:                                              ; preds = %283, %342
  %343 = phi i32 [ %348, %342 ], [ 0, %283 ]
  %344 = phi i32 [ %347, %342 ], [ 0, %283 ]
  %345 = icmp sgt i32 %344, 223
  %346 = select i1 %345, i32 -224, i32 176
  %347 = add nsw i32 %346, %344
  %348 = add nuw nsw i32 %343, 1
  %349 = icmp eq i32 %348, %153
  br i1 %349, label %350, label %342, !llvm.loop !37

350:                                              ; preds = %342, %283
  %351 = phi i32 [ 0, %283 ], [ %347, %342 ]
  br label %352

352:                                              ; preds = %350, %373
  %353 = phi i32 [ %377, %373 ], [ 0, %350 ]
  %354 = phi i32 [ %376, %373 ], [ %351, %350 ]
  %355 = shl nuw nsw i32 %353, 2
  %356 = and i32 %355, 12
  %357 = lshr i32 %353, 2
  %358 = or disjoint i32 %356, %357
  %359 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %154, i32 %358
  %360 = load i32, ptr %359, align 4, !tbaa !14
  %361 = getelementptr inbounds i8, ptr %359, i32 4
  %362 = load i32, ptr %361, align 4, !tbaa !14
  %363 = icmp slt i32 %354, 201
  br i1 %363, label %368, label %364

364:                                              ; preds = %352
  br i1 %284, label %373, label %365

365:                                              ; preds = %364
  %366 = sub nsw i32 0, %362
  %367 = sub nsw i32 400, %354
  br label %368

368:                                              ; preds = %365, %352
  %369 = phi i32 [ %367, %365 ], [ %354, %352 ]
  %370 = phi i32 [ %366, %365 ], [ %362, %352 ]
  %371 = getelementptr inbounds [202 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_18spectrumE, i32 0, i32 %369
  store i32 %360, ptr %371, align 4, !tbaa !14
  %372 = getelementptr inbounds i8, ptr %371, i32 4
  store i32 %370, ptr %372, align 4, !tbaa !14
  br label %373

373:                                              ; preds = %368, %364
  %374 = icmp sgt i32 %354, 174
  %375 = select i1 %374, i32 -175, i32 225
  %376 = add nsw i32 %375, %354
  %377 = add nuw nsw i32 %353, 1
  %378 = icmp eq i32 %377, 16
  br i1 %378, label %379, label %352, !llvm.loop !38

379:                                              ; preds = %373
  %380 = add nuw nsw i32 %153, 1
  %381 = icmp eq i32 %380, 13
  br i1 %381, label %382, label %152, !llvm.loop !39

382:                                              ; preds = %379
  %383 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 8), align 4, !tbaa !40
  %384 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 12), align 4, !tbaa !42
  %385 = sub nsw i32 0, %384
  %386 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1592), align 4, !tbaa !40
  %387 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1596), align 4, !tbaa !42
  %388 = sub nsw i32 0, %387
  store i32 %386, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1608), align 4, !tbaa !14
  store i32 %388, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1612), align 4, !tbaa !14
  %389 = load i32, ptr @_ZN12_GLOBAL__N_18spectrumE, align 4, !tbaa !14
  %390 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 4), align 4, !tbaa !14
  br label %391

391:                                              ; preds = %391, %382
  %392 = phi i32 [ %390, %382 ], [ %403, %391 ]
  %393 = phi i32 [ %389, %382 ], [ %401, %391 ]
  %394 = phi i32 [ %385, %382 ], [ %392, %391 ]
  %395 = phi i32 [ %383, %382 ], [ %393, %391 ]
  %396 = phi i32 [ 0, %382 ], [ %399, %391 ]
  %397 = getelementptr inbounds [202 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_18spectrumE, i32 0, i32 %396
  %398 = getelementptr inbounds i8, ptr %397, i32 4
  %399 = add nuw nsw i32 %396, 1
  %400 = getelementptr inbounds [202 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_18spectrumE, i32 0, i32 %399
  %401 = load i32, ptr %400, align 4, !tbaa !14
  %402 = getelementptr inbounds i8, ptr %400, i32 4
  %403 = load i32, ptr %402, align 4, !tbaa !14
  %404 = ashr i32 %395, 1
  %405 = ashr i32 %401, 1
  %406 = add nsw i32 %404, %405
  %407 = sub i32 %393, %406
  %408 = ashr i32 %394, 1
  %409 = ashr i32 %403, 1
  %410 = add nsw i32 %408, %409
  %411 = sub i32 %392, %410
  store i32 %407, ptr %397, align 4, !tbaa !14
  store i32 %411, ptr %398, align 4, !tbaa !14
  %412 = icmp eq i32 %399, 201
  br i1 %412, label %413, label %391, !llvm.loop !43

413:                                              ; preds = %391, %501
  %414 = phi ptr [ %503, %501 ], [ @mel_weights, %391 ]
  %415 = phi i32 [ %506, %501 ], [ 0, %391 ]
  %416 = getelementptr inbounds [80 x %struct.MelBand], ptr @mel_bands, i32 0, i32 %415
  %417 = load i16, ptr %416, align 4, !tbaa !44
  %418 = zext i16 %417 to i32
  %419 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr @_ZN12_GLOBAL__N_18spectrumE, i32 %418
  %420 = getelementptr inbounds i8, ptr %416, i32 2
  %421 = load i16, ptr %420, align 2, !tbaa !46
  %422 = zext i16 %421 to i32
  %423 = icmp eq i16 %421, 0
  br i1 %423, label %439, label %424

424:                                              ; preds = %413, %424
  %425 = phi i32 [ %437, %424 ], [ 0, %413 ]
  %426 = phi i32 [ %436, %424 ], [ 0, %413 ]
  %427 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %419, i32 %425
  %428 = load i32, ptr %427, align 4, !tbaa !40
  %429 = ashr i32 %428, 31
  %430 = xor i32 %429, %428
  %431 = getelementptr inbounds i8, ptr %427, i32 4
  %432 = load i32, ptr %431, align 4, !tbaa !42
  %433 = ashr i32 %432, 31
  %434 = xor i32 %433, %432
  %435 = or i32 %430, %426
  %436 = or i32 %435, %434
  %437 = add nuw nsw i32 %425, 1
  %438 = icmp eq i32 %437, %422
  br i1 %438, label %439, label %424, !llvm.loop !47

439:                                              ; preds = %424, %413
  %440 = phi i32 [ 0, %413 ], [ %436, %424 ]
  %441 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %440, i1 false)
  %442 = sub nsw i32 18, %441
  %443 = tail call i32 @llvm.smax.i32(i32 %442, i32 0)
  %444 = shl nuw nsw i32 1, %443
  %445 = lshr i32 %444, 1
  br i1 %423, label %501, label %446

446:                                              ; preds = %439, %446
  %447 = phi i32 [ %470, %446 ], [ 0, %439 ]
  %448 = phi i32 [ %469, %446 ], [ 0, %439 ]
  %449 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %419, i32 %447
  %450 = load i32, ptr %449, align 4, !tbaa !40
  %451 = add nsw i32 %450, %445
  %452 = ashr i32 %451, %443
  %453 = getelementptr inbounds i8, ptr %449, i32 4
  %454 = load i32, ptr %453, align 4, !tbaa !42
  %455 = add nsw i32 %454, %445
  %456 = ashr i32 %455, %443
  %457 = mul nsw i32 %452, %452
  %458 = mul nsw i32 %456, %456
  %459 = add nuw nsw i32 %458, %457
  %460 = getelementptr inbounds i16, ptr %414, i32 %447
  %461 = load i16, ptr %460, align 2, !tbaa !10
  %462 = zext i16 %461 to i32
  %463 = lshr i32 %459, 16
  %464 = mul nuw nsw i32 %463, %462
  %465 = and i32 %459, 65535
  %466 = mul nuw i32 %465, %462
  %467 = lshr i32 %466, 16
  %468 = add i32 %464, %448
  %469 = add i32 %468, %467
  %470 = add nuw nsw i32 %447, 1
  %471 = icmp eq i32 %470, %422
  br i1 %471, label %472, label %446, !llvm.loop !48

472:                                              ; preds = %446
  %473 = icmp eq i32 %469, 0
  br i1 %473, label %501, label %474

474:                                              ; preds = %472
  %475 = getelementptr inbounds i8, ptr %416, i32 4
  %476 = load i32, ptr %475, align 4, !tbaa !49
  %477 = sub nsw i32 %443, %36
  %478 = shl nsw i32 %477, 1
  %479 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %469, i1 true)
  %480 = shl i32 %469, %479
  %481 = lshr i32 %480, 25
  %482 = and i32 %481, 63
  %483 = lshr i32 %480, 11
  %484 = and i32 %483, 16383
  %485 = getelementptr inbounds [65 x i32], ptr @_ZL7mel_log, i32 0, i32 %482
  %486 = load i32, ptr %485, align 4, !tbaa !14
  %487 = add nuw nsw i32 %482, 1
  %488 = getelementptr inbounds [65 x i32], ptr @_ZL7mel_log, i32 0, i32 %487
  %489 = load i32, ptr %488, align 4, !tbaa !14
  %490 = sub i32 %478, %479
  %491 = sub nsw i32 %489, %486
  %492 = mul nsw i32 %491, %484
  %493 = ashr i32 %492, 14
  %494 = mul i32 %490, 5050445
  %495 = add i32 %494, 156567891
  %496 = add i32 %495, %476
  %497 = add i32 %496, %486
  %498 = add i32 %497, %493
  %499 = ashr i32 %498, 13
  %500 = tail call i32 @llvm.smax.i32(i32 %499, i32 -20480)
  br label %501

501:                                              ; preds = %439, %472, %474
  %502 = phi i32 [ %500, %474 ], [ -20480, %472 ], [ -20480, %439 ]
  %503 = getelementptr inbounds i16, ptr %414, i32 %422
  %504 = trunc i32 %502 to i16
  %505 = getelementptr inbounds i16, ptr %1, i32 %415
  store i16 %504, ptr %505, align 2, !tbaa !10
  %506 = add nuw nsw i32 %415, 1
  %507 = icmp eq i32 %506, 80
  br i1 %507, label %508, label %413, !llvm.loop !50

508:                                              ; preds = %501, %13
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.ctlz.i32(i32, i1 immarg) #1

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #2

attributes #0 = { mustprogress nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }

!llvm.linker.options = !{}
!llvm.module.flags = !{!0}
!xcore.typestrings = !{!1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 1}
!1 = !{ptr @mel_bands, !"a(80:c:s(MelBand){m(first){us},m(count){us},m(log_scale){si}})"}
!2 = !{ptr @mel_weights, !"a(512:c:us)"}
!3 = !{ptr @mel_frame, !"f{0}(p(c:ss),p(ss))"}
!4 = !{!5, !5, i64 0}
!5 = !{!"omnipotent char", !6, i64 0}
!6 = !{!"Simple C++ TBAA"}
!7 = distinct !{!7, !8, !9}
!8 = !{!"llvm.loop.mustprogress"}
!9 = !{!"llvm.loop.unroll.disable"}
!10 = !{!11, !11, i64 0}
!11 = !{!"short", !5, i64 0}
!12 = distinct !{!12, !8, !9}
!13 = distinct !{!13, !8, !9}
!14 = !{!15, !15, i64 0}
!15 = !{!"int", !5, i64 0}
!16 = distinct !{!16, !8, !9}
!17 = !{!18, !11, i64 0}
!18 = !{!"_ZTS11MelRotation", !11, i64 0, !11, i64 2, !11, i64 4, !11, i64 6}
!19 = !{!18, !11, i64 2}
!20 = !{!18, !11, i64 4}
!21 = !{!18, !11, i64 6}
!22 = distinct !{!22, !8, !9}
!23 = distinct !{!23, !8, !9}
!24 = distinct !{!24, !8, !9}
!25 = distinct !{!25, !8, !9}
!26 = !{!27, !15, i64 0}
!27 = !{!"_ZTS10MelTwiddle", !15, i64 0, !15, i64 4, !15, i64 8, !15, i64 12}
!28 = !{!29}
!29 = distinct !{!29, !30, !"_ZN12_GLOBAL__N_16rotateENS_7ComplexERK10MelTwiddle: argument 0"}
!30 = distinct !{!30, !"_ZN12_GLOBAL__N_16rotateENS_7ComplexERK10MelTwiddle"}
!31 = !{!27, !15, i64 4}
!32 = !{!27, !15, i64 8}
!33 = !{!27, !15, i64 12}
!34 = distinct !{!34, !8, !9}
!35 = distinct !{!35, !8, !9}
!36 = distinct !{!36, !8, !9}
!37 = distinct !{!37, !8, !9}
!38 = distinct !{!38, !8, !9}
!39 = distinct !{!39, !8, !9}
!40 = !{!41, !15, i64 0}
!41 = !{!"_ZTSN12_GLOBAL__N_17ComplexE", !15, i64 0, !15, i64 4}
!42 = !{!41, !15, i64 4}
!43 = distinct !{!43, !8, !9}
!44 = !{!45, !11, i64 0}
!45 = !{!"_ZTS7MelBand", !11, i64 0, !11, i64 2, !15, i64 4}
!46 = !{!45, !11, i64 2}
!47 = distinct !{!47, !8, !9}
!48 = distinct !{!48, !8, !9}
!49 = !{!45, !15, i64 4}
!50 = distinct !{!50, !8, !9}
