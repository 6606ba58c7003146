use super::*;

#[test]
fn requests_are_those_of_the_headers() {
    let want = [
        (Call::CreateHwctx, 0xC038_6440),
        (Call::DestroyHwctx, 0xC008_6441),
        (Call::ConfigHwctx, 0xC018_6442),
        (Call::CreateBo, 0xC020_6443),
        (Call::GetBoInfo, 0xC030_6444),
        (Call::SyncBo, 0xC018_6445),
        (Call::ExecCmd, 0xC038_6446),
        (Call::GetInfo, 0xC010_6447),
        (Call::SetState, 0xC010_6448),
        (Call::WaitCmd, 0x4010_6449),
        (Call::GetArray, 0xC018_644A),
        (Call::Version, 0xC040_6400),
        (Call::GemClose, 0x4008_6409),
        (Call::SyncobjDestroy, 0xC008_64C0),
        (Call::SyncobjTimelineWait, 0xC030_64CA),
    ];
    for (call, code) in want {
        assert_eq!(call.request(), code, "{}", call.name());
        assert_eq!(Call::of_request(code), Some(call));
    }
    assert_eq!(want.len(), Call::TABLE.len());
    assert_eq!(Call::of_request(0xC038_6441), None);
}
