use super::*;
use proptest::prelude::*;

#[test]
fn port_numbers() {
    // Xilinx/aie-rt xaiemlgbl_params.h, offsets from the switch's base.
    let master = |k: TileKind, b, c| k.master_index(Port::new(b, c));
    let slave = |k: TileKind, b, c| k.slave_index(Port::new(b, c));
    assert_eq!(master(TileKind::Core, Bundle::East, 3), Some(22));
    assert_eq!(slave(TileKind::Core, Bundle::Trace, 1), Some(24));
    assert_eq!(master(TileKind::Mem, Bundle::North, 5), Some(16));
    assert_eq!(slave(TileKind::Mem, Bundle::Trace, 0), Some(17));
    assert_eq!(master(TileKind::Shim, Bundle::East, 0), Some(18));
    assert_eq!(slave(TileKind::Shim, Bundle::Trace, 0), Some(22));
    assert_eq!(master(TileKind::Mem, Bundle::West, 0), None);
    assert_eq!(master(TileKind::Core, Bundle::South, 4), None);
}

#[test]
fn numbers_and_back() {
    for kind in TileKind::ALL {
        for port in kind.master_ports() {
            let at = kind.master_register(port).unwrap();
            assert_eq!(
                kind.switch_register_at(at),
                Some(SwitchRegister::Master(port))
            );
        }
        for port in kind.slave_ports() {
            let at = kind.slave_register(port).unwrap();
            assert_eq!(
                kind.switch_register_at(at),
                Some(SwitchRegister::Slave(port))
            );
            for slot in 0..SLOTS {
                let at = kind.slot_register(port, slot).unwrap();
                assert_eq!(
                    kind.switch_register_at(at),
                    Some(SwitchRegister::Slot(port, slot))
                );
            }
        }
    }
}

#[test]
fn what_leaves_a_tile_enters_its_neighbour() {
    // As many masters to a side as slaves from the other side of it.
    let facing = [
        (TileKind::Shim, Bundle::North, TileKind::Mem, Bundle::South),
        (TileKind::Mem, Bundle::North, TileKind::Core, Bundle::South),
        (TileKind::Core, Bundle::North, TileKind::Core, Bundle::South),
        (TileKind::Core, Bundle::South, TileKind::Core, Bundle::North),
        (TileKind::Core, Bundle::South, TileKind::Mem, Bundle::North),
        (TileKind::Mem, Bundle::South, TileKind::Shim, Bundle::North),
        (TileKind::Core, Bundle::East, TileKind::Core, Bundle::West),
        (TileKind::Shim, Bundle::West, TileKind::Shim, Bundle::East),
    ];
    for (from, out, to, into) in facing {
        assert_eq!(from.master_count(out), to.slave_count(into), "{from} {out}");
    }
}

#[test]
fn legal_and_illegal() {
    let p = Port::new;
    use Bundle::*;
    assert!(TileKind::Mem.can_connect(p(South, 1), p(North, 1)));
    assert!(!TileKind::Mem.can_connect(p(South, 1), p(North, 2)));
    assert!(!TileKind::Mem.can_connect(p(Dma, 0), p(Dma, 1)));
    assert!(TileKind::Mem.can_connect(p(TileControl, 0), p(South, 2)));
    assert!(TileKind::Core.can_connect(p(South, 1), p(Dma, 0)));
    assert!(!TileKind::Core.can_connect(p(South, 1), p(South, 0)));
    assert!(TileKind::Core.can_connect(p(South, 1), p(South, 1)));
    assert!(!TileKind::Core.can_connect(p(Trace, 0), p(Dma, 1)));
    assert!(TileKind::Shim.can_connect(p(South, 3), p(South, 2)));
    assert!(TileKind::Shim.can_connect(p(TileControl, 0), p(South, 0)));
    assert!(!TileKind::Shim.can_connect(p(South, 8), p(North, 0)));
}

proptest! {
    #[test]
    fn config_words_round_trip(
        slave in 0u8..32, arbiter in 0u8..8, msels in 0u8..16, drop: bool,
        id in 0u8..32, mask in 0u8..32, msel in 0u8..4,
    ) {
        let header = if drop { Header::Drop } else { Header::Keep };
        for config in [
            MasterConfig::Disabled,
            MasterConfig::Circuit { slave },
            MasterConfig::Packet { arbiter, msels, header },
        ] {
            prop_assert_eq!(MasterConfig::from_word(config.to_word().unwrap()), config);
        }
        for config in [SlaveConfig::Disabled, SlaveConfig::Circuit, SlaveConfig::Packet] {
            prop_assert_eq!(SlaveConfig::from_word(config.to_word()), config);
        }
        let slot = Slot { id, mask, msel, arbiter };
        prop_assert_eq!(Slot::from_word(slot.to_word().unwrap()), Some(slot));
    }
}

#[test]
fn words_of_public_designs() {
    assert_eq!(
        MasterConfig::Circuit { slave: 11 }.to_word(),
        Ok(0x8000_000b)
    );
    let token_path = MasterConfig::Packet {
        arbiter: 5,
        msels: 8,
        header: Header::Keep,
    };
    assert_eq!(token_path.to_word(), Ok(0xc000_0045));
    let slot = Slot {
        id: 30,
        mask: 0x1e,
        msel: 0,
        arbiter: 0,
    };
    assert_eq!(slot.to_word(), Ok(0x1e1e_0100));
}
