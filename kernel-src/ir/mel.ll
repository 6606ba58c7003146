; npu-kernel-ir sha256=ba6dafbf431b021d4b5602196fb66b569827926a3439161bb0c1dd017d8342fd
; clang-19 --target=xcore-unknown-unknown -std=c++20 -O2 -ffreestanding -fno-vectorize -fno-slp-vectorize -fno-unroll-loops -fno-exceptions -fno-rtti -g0 -Qn -Xclang -disable-lifetime-markers -S -emit-llvm mel.cc -o -
; files: mel.cc npu_aie.h tables/mel_tables.h
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
  br i1 %17, label %485, label %13, !llvm.loop !12

18:                                               ; preds = %11, %127
  %19 = phi i32 [ %128, %127 ], [ 0, %11 ]
  %20 = mul nuw nsw i32 %19, 25
  %21 = getelementptr inbounds i16, ptr %0, i32 %20
  %22 = load i16, ptr %21, align 2, !tbaa !10
  %23 = sext i16 %22 to i32
  br label %24

24:                                               ; preds = %24, %18
  %25 = phi i32 [ %23, %18 ], [ %45, %24 ]
  %26 = phi i32 [ %20, %18 ], [ %31, %24 ]
  %27 = phi i32 [ %20, %18 ], [ %34, %24 ]
  %28 = phi i32 [ 0, %18 ], [ %46, %24 ]
  %29 = icmp sgt i32 %26, 383
  %30 = select i1 %29, i32 -384, i32 16
  %31 = add nsw i32 %30, %26
  %32 = icmp slt i32 %27, 16
  %33 = select i1 %32, i32 384, i32 -16
  %34 = add nsw i32 %33, %27
  %35 = getelementptr inbounds i16, ptr %0, i32 %31
  %36 = load i16, ptr %35, align 2, !tbaa !10
  %37 = sext i16 %36 to i32
  %38 = getelementptr inbounds i16, ptr %0, i32 %34
  %39 = load i16, ptr %38, align 2, !tbaa !10
  %40 = sext i16 %39 to i32
  %41 = add nsw i32 %40, %37
  %42 = getelementptr inbounds [12 x [2 x i32]], ptr @_ZN12_GLOBAL__N_16foldedE, i32 0, i32 %28
  store i32 %41, ptr %42, align 4, !tbaa !13
  %43 = sub nsw i32 %37, %40
  %44 = getelementptr inbounds i8, ptr %42, i32 4
  store i32 %43, ptr %44, align 4, !tbaa !13
  %45 = add nsw i32 %41, %25
  %46 = add nuw nsw i32 %28, 1
  %47 = icmp eq i32 %46, 12
  br i1 %47, label %48, label %24, !llvm.loop !15

48:                                               ; preds = %24
  %49 = shl nsw i32 %45, 7
  %50 = getelementptr inbounds [16 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_111first_stageE, i32 0, i32 %19
  store i32 %49, ptr %50, align 4, !tbaa !13
  %51 = getelementptr inbounds i8, ptr %50, i32 4
  store i32 0, ptr %51, align 4, !tbaa !13
  %52 = shl nsw i32 %23, 11
  br label %53

53:                                               ; preds = %112, %48
  %54 = phi i32 [ 0, %48 ], [ %123, %112 ]
  br label %55

55:                                               ; preds = %55, %53
  %56 = phi i32 [ %52, %53 ], [ %79, %55 ]
  %57 = phi i32 [ 0, %53 ], [ %89, %55 ]
  %58 = phi i32 [ 0, %53 ], [ %99, %55 ]
  %59 = phi i32 [ 0, %53 ], [ %110, %55 ]
  %60 = phi i32 [ 0, %53 ], [ %109, %55 ]
  %61 = getelementptr inbounds [12 x [12 x %struct.MelRotation]], ptr @_ZL13mel_rotations, i32 0, i32 %54, i32 %59
  %62 = or disjoint i32 %59, 1
  %63 = getelementptr inbounds [12 x [12 x %struct.MelRotation]], ptr @_ZL13mel_rotations, i32 0, i32 %54, i32 %62
  %64 = getelementptr inbounds [12 x [2 x i32]], ptr @_ZN12_GLOBAL__N_16foldedE, i32 0, i32 %59
  %65 = load i32, ptr %64, align 4, !tbaa !13
  %66 = getelementptr inbounds i8, ptr %64, i32 4
  %67 = load i32, ptr %66, align 4, !tbaa !13
  %68 = getelementptr inbounds [12 x [2 x i32]], ptr @_ZN12_GLOBAL__N_16foldedE, i32 0, i32 %62
  %69 = load i32, ptr %68, align 4, !tbaa !13
  %70 = getelementptr inbounds i8, ptr %68, i32 4
  %71 = load i32, ptr %70, align 4, !tbaa !13
  %72 = load i16, ptr %61, align 2, !tbaa !16
  %73 = sext i16 %72 to i32
  %74 = mul nsw i32 %65, %73
  %75 = load i16, ptr %63, align 2, !tbaa !16
  %76 = sext i16 %75 to i32
  %77 = mul nsw i32 %69, %76
  %78 = add i32 %74, %56
  %79 = add i32 %78, %77
  %80 = getelementptr inbounds i8, ptr %61, i32 2
  %81 = load i16, ptr %80, align 2, !tbaa !18
  %82 = sext i16 %81 to i32
  %83 = mul nsw i32 %65, %82
  %84 = getelementptr inbounds i8, ptr %63, i32 2
  %85 = load i16, ptr %84, align 2, !tbaa !18
  %86 = sext i16 %85 to i32
  %87 = mul nsw i32 %69, %86
  %88 = add i32 %83, %57
  %89 = add i32 %88, %87
  %90 = getelementptr inbounds i8, ptr %61, i32 4
  %91 = load i16, ptr %90, align 2, !tbaa !19
  %92 = sext i16 %91 to i32
  %93 = getelementptr inbounds i8, ptr %63, i32 4
  %94 = load i16, ptr %93, align 2, !tbaa !19
  %95 = sext i16 %94 to i32
  %96 = mul i32 %67, %92
  %97 = mul i32 %71, %95
  %98 = add i32 %97, %96
  %99 = sub i32 %58, %98
  %100 = getelementptr inbounds i8, ptr %61, i32 6
  %101 = load i16, ptr %100, align 2, !tbaa !20
  %102 = sext i16 %101 to i32
  %103 = getelementptr inbounds i8, ptr %63, i32 6
  %104 = load i16, ptr %103, align 2, !tbaa !20
  %105 = sext i16 %104 to i32
  %106 = mul i32 %67, %102
  %107 = mul i32 %71, %105
  %108 = add i32 %107, %106
  %109 = sub i32 %60, %108
  %110 = add nuw nsw i32 %59, 2
  %111 = icmp ult i32 %59, 10
  br i1 %111, label %55, label %112, !llvm.loop !21

112:                                              ; preds = %55
  %113 = add nsw i32 %89, 1024
  %114 = ashr i32 %113, 11
  %115 = add i32 %79, 8
  %116 = add i32 %115, %114
  %117 = ashr i32 %116, 4
  %118 = add nsw i32 %109, 1024
  %119 = ashr i32 %118, 11
  %120 = add i32 %99, 8
  %121 = add i32 %120, %119
  %122 = ashr i32 %121, 4
  %123 = add nuw nsw i32 %54, 1
  %124 = getelementptr inbounds [13 x [16 x %"struct.(anonymous namespace)::Complex"]], ptr @_ZN12_GLOBAL__N_111first_stageE, i32 0, i32 %123, i32 %19
  store i32 %117, ptr %124, align 4, !tbaa !13
  %125 = getelementptr inbounds i8, ptr %124, i32 4
  store i32 %122, ptr %125, align 4, !tbaa !13
  %126 = icmp eq i32 %123, 12
  br i1 %126, label %127, label %53, !llvm.loop !22

127:                                              ; preds = %112
  %128 = add nuw nsw i32 %19, 1
  %129 = icmp eq i32 %128, 16
  br i1 %129, label %130, label %18, !llvm.loop !23

130:                                              ; preds = %127, %357
  %131 = phi i32 [ %358, %357 ], [ 0, %127 ]
  %132 = getelementptr inbounds [13 x [16 x %"struct.(anonymous namespace)::Complex"]], ptr @_ZN12_GLOBAL__N_111first_stageE, i32 0, i32 %131
  br label %133

133:                                              ; preds = %133, %130
  %134 = phi i32 [ 0, %130 ], [ %187, %133 ]
  %135 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %132, i32 %134
  %136 = load i64, ptr %135, align 4
  %137 = getelementptr inbounds i8, ptr %135, i32 64
  %138 = load i64, ptr %137, align 4
  %139 = trunc i64 %138 to i32
  %140 = lshr i64 %138, 32
  %141 = trunc nuw i64 %140 to i32
  %142 = trunc i64 %136 to i32
  %143 = lshr i64 %136, 32
  %144 = trunc nuw i64 %143 to i32
  %145 = add nsw i32 %139, %142
  %146 = add nsw i32 %141, %144
  %147 = sub nsw i32 %142, %139
  %148 = sub nsw i32 %144, %141
  %149 = getelementptr inbounds i8, ptr %135, i32 32
  %150 = load i64, ptr %149, align 4
  %151 = getelementptr inbounds i8, ptr %135, i32 96
  %152 = load i64, ptr %151, align 4
  %153 = trunc i64 %152 to i32
  %154 = lshr i64 %152, 32
  %155 = trunc nuw i64 %154 to i32
  %156 = trunc i64 %150 to i32
  %157 = lshr i64 %150, 32
  %158 = trunc nuw i64 %157 to i32
  %159 = add nsw i32 %153, %156
  %160 = add nsw i32 %155, %158
  %161 = sub nsw i32 %153, %156
  %162 = sub nsw i32 %158, %155
  %163 = add nsw i32 %159, %145
  %164 = add nsw i32 %160, %146
  %165 = zext i32 %164 to i64
  %166 = shl nuw i64 %165, 32
  %167 = zext i32 %163 to i64
  %168 = or disjoint i64 %166, %167
  store i64 %168, ptr %135, align 4
  %169 = add nsw i32 %162, %147
  %170 = add nsw i32 %161, %148
  %171 = zext i32 %170 to i64
  %172 = shl nuw i64 %171, 32
  %173 = zext i32 %169 to i64
  %174 = or disjoint i64 %172, %173
  store i64 %174, ptr %149, align 4
  %175 = sub nsw i32 %145, %159
  %176 = sub nsw i32 %146, %160
  %177 = zext i32 %176 to i64
  %178 = shl nuw i64 %177, 32
  %179 = zext i32 %175 to i64
  %180 = or disjoint i64 %178, %179
  store i64 %180, ptr %137, align 4
  %181 = sub nsw i32 %147, %162
  %182 = sub nsw i32 %148, %161
  %183 = zext i32 %182 to i64
  %184 = shl nuw i64 %183, 32
  %185 = zext i32 %181 to i64
  %186 = or disjoint i64 %184, %185
  store i64 %186, ptr %151, align 4
  %187 = add nuw nsw i32 %134, 1
  %188 = icmp eq i32 %187, 4
  br i1 %188, label %189, label %133, !llvm.loop !24

189:                                              ; preds = %133, %258
  %190 = phi i32 [ %259, %258 ], [ 1, %133 ]
  %191 = shl nsw i32 %190, 5
  %192 = getelementptr inbounds i8, ptr %132, i32 %191
  br label %193

193:                                              ; preds = %193, %189
  %194 = phi i32 [ 1, %189 ], [ %256, %193 ]
  %195 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %192, i32 %194
  %196 = load i64, ptr %195, align 4
  %197 = shl nuw nsw i32 %194, 2
  %198 = add nuw nsw i32 %197, %190
  %199 = getelementptr inbounds [16 x %struct.MelTwiddle], ptr @_ZL12mel_twiddles, i32 0, i32 %198
  %200 = trunc i64 %196 to i32
  %201 = lshr i64 %196, 32
  %202 = trunc nuw i64 %201 to i32
  %203 = load i32, ptr %199, align 4, !tbaa !25, !noalias !27
  %204 = getelementptr inbounds i8, ptr %199, i32 4
  %205 = load i32, ptr %204, align 4, !tbaa !30, !noalias !27
  %206 = ashr i32 %200, 15
  %207 = and i32 %200, 32767
  %208 = mul nsw i32 %206, %203
  %209 = mul nsw i32 %206, %205
  %210 = add nsw i32 %209, 16384
  %211 = ashr i32 %210, 15
  %212 = mul nsw i32 %207, %203
  %213 = add nsw i32 %212, 16384
  %214 = ashr i32 %213, 15
  %215 = getelementptr inbounds i8, ptr %199, i32 8
  %216 = load i32, ptr %215, align 4, !tbaa !31, !noalias !27
  %217 = getelementptr inbounds i8, ptr %199, i32 12
  %218 = load i32, ptr %217, align 4, !tbaa !32, !noalias !27
  %219 = ashr i32 %202, 15
  %220 = and i32 %202, 32767
  %221 = mul nsw i32 %219, %216
  %222 = mul nsw i32 %218, %219
  %223 = add nsw i32 %222, 16384
  %224 = ashr i32 %223, 15
  %225 = mul nsw i32 %220, %216
  %226 = add nsw i32 %225, 16384
  %227 = ashr i32 %226, 15
  %228 = add i32 %221, %208
  %229 = add i32 %228, %211
  %230 = add i32 %229, %214
  %231 = add i32 %230, %227
  %232 = add i32 %231, %224
  %233 = mul nsw i32 %219, %203
  %234 = mul nsw i32 %219, %205
  %235 = add nsw i32 %234, 16384
  %236 = ashr i32 %235, 15
  %237 = mul nsw i32 %220, %203
  %238 = add nsw i32 %237, 16384
  %239 = ashr i32 %238, 15
  %240 = mul nsw i32 %216, %206
  %241 = mul nsw i32 %218, %206
  %242 = add nsw i32 %241, 16384
  %243 = ashr i32 %242, 15
  %244 = mul nsw i32 %216, %207
  %245 = add nsw i32 %244, 16384
  %246 = ashr i32 %245, 15
  %247 = sub i32 %233, %240
  %248 = add i32 %247, %236
  %249 = add i32 %248, %239
  %250 = add nsw i32 %246, %243
  %251 = sub i32 %249, %250
  %252 = zext i32 %251 to i64
  %253 = shl nuw i64 %252, 32
  %254 = zext i32 %232 to i64
  %255 = or disjoint i64 %253, %254
  store i64 %255, ptr %195, align 4
  %256 = add nuw nsw i32 %194, 1
  %257 = icmp eq i32 %256, 4
  br i1 %257, label %258, label %193, !llvm.loop !33

258:                                              ; preds = %193
  %259 = add nuw nsw i32 %190, 1
  %260 = icmp eq i32 %259, 4
  br i1 %260, label %263, label %189, !llvm.loop !34

261:                                              ; preds = %263
  %262 = icmp eq i32 %131, 0
  br i1 %262, label %328, label %320

263:                                              ; preds = %258, %263
  %264 = phi i32 [ %318, %263 ], [ 0, %258 ]
  %265 = shl nuw nsw i32 %264, 5
  %266 = getelementptr inbounds i8, ptr %132, i32 %265
  %267 = load i64, ptr %266, align 4
  %268 = getelementptr inbounds i8, ptr %266, i32 16
  %269 = load i64, ptr %268, align 4
  %270 = trunc i64 %269 to i32
  %271 = lshr i64 %269, 32
  %272 = trunc nuw i64 %271 to i32
  %273 = trunc i64 %267 to i32
  %274 = lshr i64 %267, 32
  %275 = trunc nuw i64 %274 to i32
  %276 = add nsw i32 %270, %273
  %277 = add nsw i32 %272, %275
  %278 = sub nsw i32 %273, %270
  %279 = sub nsw i32 %275, %272
  %280 = getelementptr inbounds i8, ptr %266, i32 8
  %281 = load i64, ptr %280, align 4
  %282 = getelementptr inbounds i8, ptr %266, i32 24
  %283 = load i64, ptr %282, align 4
  %284 = trunc i64 %283 to i32
  %285 = lshr i64 %283, 32
  %286 = trunc nuw i64 %285 to i32
  %287 = trunc i64 %281 to i32
  %288 = lshr i64 %281, 32
  %289 = trunc nuw i64 %288 to i32
  %290 = add nsw i32 %284, %287
  %291 = add nsw i32 %286, %289
  %292 = sub nsw i32 %284, %287
  %293 = sub nsw i32 %289, %286
  %294 = add nsw i32 %290, %276
  %295 = add nsw i32 %291, %277
  %296 = zext i32 %295 to i64
  %297 = shl nuw i64 %296, 32
  %298 = zext i32 %294 to i64
  %299 = or disjoint i64 %297, %298
  store i64 %299, ptr %266, align 4
  %300 = add nsw i32 %293, %278
  %301 = add nsw i32 %292, %279
  %302 = zext i32 %301 to i64
  %303 = shl nuw i64 %302, 32
  %304 = zext i32 %300 to i64
  %305 = or disjoint i64 %303, %304
  store i64 %305, ptr %280, align 4
  %306 = sub nsw i32 %276, %290
  %307 = sub nsw i32 %277, %291
  %308 = zext i32 %307 to i64
  %309 = shl nuw i64 %308, 32
  %310 = zext i32 %306 to i64
  %311 = or disjoint i64 %309, %310
  store i64 %311, ptr %268, align 4
  %312 = sub nsw i32 %278, %293
  %313 = sub nsw i32 %279, %292
  %314 = zext i32 %313 to i64
  %315 = shl nuw i64 %314, 32
  %316 = zext i32 %312 to i64
  %317 = or disjoint i64 %315, %316
  store i64 %317, ptr %282, align 4
  %318 = add nuw nsw i32 %264, 1
  %319 = icmp eq i32 %318, 4
  br i1 %319, label %261, label %263, !llvm.loop !35

320:                                              ; preds = %261, %320
  %321 = phi i32 [ %326, %320 ], [ 0, %261 ]
  %322 = phi i32 [ %325, %320 ], [ 0, %261 ]
  %323 = icmp sgt i32 %322, 223
  %324 = select i1 %323, i32 -224, i32 176
  %325 = add nsw i32 %324, %322
  %326 = add nuw nsw i32 %321, 1
  %327 = icmp eq i32 %326, %131
  br i1 %327, label %328, label %320, !llvm.loop !36

328:                                              ; preds = %320, %261
  %329 = phi i32 [ 0, %261 ], [ %325, %320 ]
  br label %330

330:                                              ; preds = %328, %351
  %331 = phi i32 [ %355, %351 ], [ 0, %328 ]
  %332 = phi i32 [ %354, %351 ], [ %329, %328 ]
  %333 = shl nuw nsw i32 %331, 2
  %334 = and i32 %333, 12
  %335 = lshr i32 %331, 2
  %336 = or disjoint i32 %334, %335
  %337 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %132, i32 %336
  %338 = load i32, ptr %337, align 4, !tbaa !13
  %339 = getelementptr inbounds i8, ptr %337, i32 4
  %340 = load i32, ptr %339, align 4, !tbaa !13
  %341 = icmp slt i32 %332, 201
  br i1 %341, label %346, label %342

342:                                              ; preds = %330
  br i1 %262, label %351, label %343

343:                                              ; preds = %342
  %344 = sub nsw i32 0, %340
  %345 = sub nsw i32 400, %332
  br label %346

346:                                              ; preds = %343, %330
  %347 = phi i32 [ %345, %343 ], [ %332, %330 ]
  %348 = phi i32 [ %344, %343 ], [ %340, %330 ]
  %349 = getelementptr inbounds [202 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_18spectrumE, i32 0, i32 %347
  store i32 %338, ptr %349, align 4, !tbaa !13
  %350 = getelementptr inbounds i8, ptr %349, i32 4
  store i32 %348, ptr %350, align 4, !tbaa !13
  br label %351

351:                                              ; preds = %346, %342
  %352 = icmp sgt i32 %332, 174
  %353 = select i1 %352, i32 -175, i32 225
  %354 = add nsw i32 %353, %332
  %355 = add nuw nsw i32 %331, 1
  %356 = icmp eq i32 %355, 16
  br i1 %356, label %357, label %330, !llvm.loop !37

357:                                              ; preds = %351
  %358 = add nuw nsw i32 %131, 1
  %359 = icmp eq i32 %358, 13
  br i1 %359, label %360, label %130, !llvm.loop !38

360:                                              ; preds = %357
  %361 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 8), align 4, !tbaa !39
  %362 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 12), align 4, !tbaa !41
  %363 = sub nsw i32 0, %362
  %364 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1592), align 4, !tbaa !39
  %365 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1596), align 4, !tbaa !41
  %366 = sub nsw i32 0, %365
  store i32 %364, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1608), align 4, !tbaa !13
  store i32 %366, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 1612), align 4, !tbaa !13
  %367 = load i32, ptr @_ZN12_GLOBAL__N_18spectrumE, align 4, !tbaa !13
  %368 = load i32, ptr getelementptr inbounds (i8, ptr @_ZN12_GLOBAL__N_18spectrumE, i32 4), align 4, !tbaa !13
  br label %369

369:                                              ; preds = %369, %360
  %370 = phi i32 [ %368, %360 ], [ %381, %369 ]
  %371 = phi i32 [ %367, %360 ], [ %379, %369 ]
  %372 = phi i32 [ %363, %360 ], [ %370, %369 ]
  %373 = phi i32 [ %361, %360 ], [ %371, %369 ]
  %374 = phi i32 [ 0, %360 ], [ %377, %369 ]
  %375 = getelementptr inbounds [202 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_18spectrumE, i32 0, i32 %374
  %376 = getelementptr inbounds i8, ptr %375, i32 4
  %377 = add nuw nsw i32 %374, 1
  %378 = getelementptr inbounds [202 x %"struct.(anonymous namespace)::Complex"], ptr @_ZN12_GLOBAL__N_18spectrumE, i32 0, i32 %377
  %379 = load i32, ptr %378, align 4, !tbaa !13
  %380 = getelementptr inbounds i8, ptr %378, i32 4
  %381 = load i32, ptr %380, align 4, !tbaa !13
  %382 = ashr i32 %373, 1
  %383 = ashr i32 %379, 1
  %384 = add nsw i32 %382, %383
  %385 = sub i32 %371, %384
  %386 = ashr i32 %372, 1
  %387 = ashr i32 %381, 1
  %388 = add nsw i32 %386, %387
  %389 = sub i32 %370, %388
  store i32 %385, ptr %375, align 4, !tbaa !13
  store i32 %389, ptr %376, align 4, !tbaa !13
  %390 = icmp eq i32 %377, 201
  br i1 %390, label %391, label %369, !llvm.loop !42

391:                                              ; preds = %369, %478
  %392 = phi ptr [ %480, %478 ], [ @mel_weights, %369 ]
  %393 = phi i32 [ %483, %478 ], [ 0, %369 ]
  %394 = getelementptr inbounds [80 x %struct.MelBand], ptr @mel_bands, i32 0, i32 %393
  %395 = load i16, ptr %394, align 4, !tbaa !43
  %396 = zext i16 %395 to i32
  %397 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr @_ZN12_GLOBAL__N_18spectrumE, i32 %396
  %398 = getelementptr inbounds i8, ptr %394, i32 2
  %399 = load i16, ptr %398, align 2, !tbaa !45
  %400 = zext i16 %399 to i32
  %401 = icmp eq i16 %399, 0
  br i1 %401, label %417, label %402

402:                                              ; preds = %391, %402
  %403 = phi i32 [ %415, %402 ], [ 0, %391 ]
  %404 = phi i32 [ %414, %402 ], [ 0, %391 ]
  %405 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %397, i32 %403
  %406 = load i32, ptr %405, align 4, !tbaa !39
  %407 = ashr i32 %406, 31
  %408 = xor i32 %407, %406
  %409 = getelementptr inbounds i8, ptr %405, i32 4
  %410 = load i32, ptr %409, align 4, !tbaa !41
  %411 = ashr i32 %410, 31
  %412 = xor i32 %411, %410
  %413 = or i32 %408, %404
  %414 = or i32 %413, %412
  %415 = add nuw nsw i32 %403, 1
  %416 = icmp eq i32 %415, %400
  br i1 %416, label %417, label %402, !llvm.loop !46

417:                                              ; preds = %402, %391
  %418 = phi i32 [ 0, %391 ], [ %414, %402 ]
  %419 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %418, i1 false)
  %420 = sub nsw i32 18, %419
  %421 = tail call i32 @llvm.smax.i32(i32 %420, i32 0)
  %422 = shl nuw nsw i32 1, %421
  %423 = lshr i32 %422, 1
  br i1 %401, label %478, label %424

424:                                              ; preds = %417, %424
  %425 = phi i32 [ %448, %424 ], [ 0, %417 ]
  %426 = phi i32 [ %447, %424 ], [ 0, %417 ]
  %427 = getelementptr inbounds %"struct.(anonymous namespace)::Complex", ptr %397, i32 %425
  %428 = load i32, ptr %427, align 4, !tbaa !39
  %429 = add nsw i32 %428, %423
  %430 = ashr i32 %429, %421
  %431 = getelementptr inbounds i8, ptr %427, i32 4
  %432 = load i32, ptr %431, align 4, !tbaa !41
  %433 = add nsw i32 %432, %423
  %434 = ashr i32 %433, %421
  %435 = mul nsw i32 %430, %430
  %436 = mul nsw i32 %434, %434
  %437 = add nuw nsw i32 %436, %435
  %438 = getelementptr inbounds i16, ptr %392, i32 %425
  %439 = load i16, ptr %438, align 2, !tbaa !10
  %440 = zext i16 %439 to i32
  %441 = lshr i32 %437, 16
  %442 = mul nuw nsw i32 %441, %440
  %443 = and i32 %437, 65535
  %444 = mul nuw i32 %443, %440
  %445 = lshr i32 %444, 16
  %446 = add i32 %442, %426
  %447 = add i32 %446, %445
  %448 = add nuw nsw i32 %425, 1
  %449 = icmp eq i32 %448, %400
  br i1 %449, label %450, label %424, !llvm.loop !47

450:                                              ; preds = %424
  %451 = icmp eq i32 %447, 0
  br i1 %451, label %478, label %452

452:                                              ; preds = %450
  %453 = getelementptr inbounds i8, ptr %394, i32 4
  %454 = load i32, ptr %453, align 4, !tbaa !48
  %455 = tail call noundef range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %447, i1 true)
  %456 = shl i32 %447, %455
  %457 = lshr i32 %456, 25
  %458 = and i32 %457, 63
  %459 = lshr i32 %456, 11
  %460 = and i32 %459, 16383
  %461 = getelementptr inbounds [65 x i32], ptr @_ZL7mel_log, i32 0, i32 %458
  %462 = load i32, ptr %461, align 4, !tbaa !13
  %463 = add nuw nsw i32 %458, 1
  %464 = getelementptr inbounds [65 x i32], ptr @_ZL7mel_log, i32 0, i32 %463
  %465 = load i32, ptr %464, align 4, !tbaa !13
  %466 = shl nuw nsw i32 %421, 1
  %467 = sub nsw i32 %466, %455
  %468 = sub nsw i32 %465, %462
  %469 = mul nsw i32 %468, %460
  %470 = ashr i32 %469, 14
  %471 = mul nsw i32 %467, 5050445
  %472 = add nsw i32 %471, 156567891
  %473 = add i32 %472, %454
  %474 = add i32 %473, %462
  %475 = add i32 %474, %470
  %476 = ashr i32 %475, 13
  %477 = tail call i32 @llvm.smax.i32(i32 %476, i32 -20480)
  br label %478

478:                                              ; preds = %417, %450, %452
  %479 = phi i32 [ %477, %452 ], [ -20480, %450 ], [ -20480, %417 ]
  %480 = getelementptr inbounds i16, ptr %392, i32 %400
  %481 = trunc i32 %479 to i16
  %482 = getelementptr inbounds i16, ptr %1, i32 %393
  store i16 %481, ptr %482, align 2, !tbaa !10
  %483 = add nuw nsw i32 %393, 1
  %484 = icmp eq i32 %483, 80
  br i1 %484, label %485, label %391, !llvm.loop !49

485:                                              ; preds = %478, %13
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
!13 = !{!14, !14, i64 0}
!14 = !{!"int", !5, i64 0}
!15 = distinct !{!15, !8, !9}
!16 = !{!17, !11, i64 0}
!17 = !{!"_ZTS11MelRotation", !11, i64 0, !11, i64 2, !11, i64 4, !11, i64 6}
!18 = !{!17, !11, i64 2}
!19 = !{!17, !11, i64 4}
!20 = !{!17, !11, i64 6}
!21 = distinct !{!21, !8, !9}
!22 = distinct !{!22, !8, !9}
!23 = distinct !{!23, !8, !9}
!24 = distinct !{!24, !8, !9}
!25 = !{!26, !14, i64 0}
!26 = !{!"_ZTS10MelTwiddle", !14, i64 0, !14, i64 4, !14, i64 8, !14, i64 12}
!27 = !{!28}
!28 = distinct !{!28, !29, !"_ZN12_GLOBAL__N_16rotateENS_7ComplexERK10MelTwiddle: argument 0"}
!29 = distinct !{!29, !"_ZN12_GLOBAL__N_16rotateENS_7ComplexERK10MelTwiddle"}
!30 = !{!26, !14, i64 4}
!31 = !{!26, !14, i64 8}
!32 = !{!26, !14, i64 12}
!33 = distinct !{!33, !8, !9}
!34 = distinct !{!34, !8, !9}
!35 = distinct !{!35, !8, !9}
!36 = distinct !{!36, !8, !9}
!37 = distinct !{!37, !8, !9}
!38 = distinct !{!38, !8, !9}
!39 = !{!40, !14, i64 0}
!40 = !{!"_ZTSN12_GLOBAL__N_17ComplexE", !14, i64 0, !14, i64 4}
!41 = !{!40, !14, i64 4}
!42 = distinct !{!42, !8, !9}
!43 = !{!44, !11, i64 0}
!44 = !{!"_ZTS7MelBand", !11, i64 0, !11, i64 2, !14, i64 4}
!45 = !{!44, !11, i64 2}
!46 = distinct !{!46, !8, !9}
!47 = distinct !{!47, !8, !9}
!48 = !{!44, !14, i64 4}
!49 = distinct !{!49, !8, !9}
