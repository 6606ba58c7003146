//! The driver's side of the device, in a few lines: what `amdxdna` does, without
//! Linux.

use crate::pci::dma::Table;
use crate::pci::regs::{self, ChannelMap};
use crate::pci::ring::{self, Message};
use crate::pci::wire::{self, Opcode};
use crate::pci::{Device, Interrupts, Protocol, Settings};
use bytemuck::{bytes_of, Pod};
use npu_emu::firmware::{phoenix, Options};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Long enough for any answer that comes.
const ANSWER: Duration = Duration::from_secs(60);
/// DMA address of the guest's memory.
pub(super) const MEMORY: u64 = 0x10_0000_0000;
/// Its bytes.
const MEMORY_BYTES: u64 = 66 << 20;
/// Device address of the heap, which is the first 64 MiB of the memory.
pub(super) const HEAP: u64 = 0x400_0000;
/// DMA address behind the heap.
pub(super) const HOST: u64 = MEMORY + (64 << 20);

#[derive(Default)]
struct Line {
    raised: Mutex<Vec<usize>>,
    changed: Condvar,
}

impl Interrupts for Line {
    fn raise(&self, vector: usize) {
        self.raised.lock().unwrap().push(vector);
        self.changed.notify_all();
    }
}

pub(super) struct Driver {
    pub(super) device: Device,
    pub(super) table: Arc<Table>,
    line: Arc<Line>,
    memory: std::fs::File,
    next_id: u32,
    management: Option<wire::InfoBlock>,
    x2i_tail: [u32; 16],
}

impl Driver {
    pub(super) fn new(protocol: Protocol) -> Self {
        let table = Arc::new(Table::default());
        let memory = tempfile::tempfile().unwrap();
        memory.set_len(MEMORY_BYTES).unwrap();
        table.map(MEMORY, MEMORY_BYTES, &memory, 0).unwrap();
        let line = Arc::new(Line::default());
        let settings = Settings {
            protocol,
            version: [1, 5, 5, 391],
            new_partition: phoenix(Options::default()),
            log: Arc::new(|_| {}),
        };
        let device = Device::new(settings, table.clone(), line.clone()).unwrap();
        Self {
            device,
            table,
            line,
            memory,
            next_id: 0,
            management: None,
            x2i_tail: [0; 16],
        }
    }

    /// One that has started the firmware.
    pub(super) fn started(protocol: Protocol) -> Self {
        let mut driver = Self::new(protocol);
        driver.start().expect("the firmware starts");
        driver
    }

    pub(super) fn get(&self, bar: u32, offset: u64) -> u32 {
        let mut word = [0; 4];
        self.device.read(bar, offset, &mut word);
        u32::from_le_bytes(word)
    }

    pub(super) fn set(&self, bar: u32, offset: u64, value: u32) {
        self.device.write(bar, offset, &value.to_le_bytes());
    }

    pub(super) fn psp(&self, command: u32, address: u64) -> u32 {
        self.set(0, regs::PSP_CMD, command);
        self.set(0, regs::PSP_ARG0, address as u32);
        self.set(0, regs::PSP_ARG1, (address >> 32) as u32);
        self.set(0, regs::PSP_ARG2, 0x1_0000 | command << 24 & 0xFF_FFFF);
        self.set(0, regs::PSP_INTR, 0);
        self.set(0, regs::PSP_INTR, 1);
        assert_ne!(self.get(0, regs::PSP_CMD) & regs::PSP_READY, 0);
        self.get(0, regs::PSP_ARG0)
    }

    pub(super) fn smu(&self, command: u32, argument: u32) -> u32 {
        self.set(0, regs::SMU_RESP, 0);
        self.set(0, regs::SMU_ARG, argument);
        self.set(0, regs::SMU_CMD, command);
        self.set(0, regs::SMU_INTR, 1);
        self.get(0, regs::SMU_RESP)
    }

    /// Power, PSP, information block.
    pub(super) fn start(&mut self) -> Option<()> {
        assert_eq!((self.smu(4, 0), self.smu(3, 0)), (1, 1));
        assert_eq!(self.psp(1, 0x20_0000), 0);
        assert_eq!(self.psp(2, 1), 0);
        let at = self.get(2, regs::FW_ALIVE as u64);
        let at = at.checked_sub(regs::SRAM_BASE)?;
        let mut block = [0; size_of::<wire::InfoBlock>()];
        self.device.read(2, at.into(), &mut block);
        self.set(2, regs::FW_ALIVE as u64, 0);
        self.management = wire::view(&block);
        self.x2i_tail = [0; 16];
        Some(())
    }

    pub(super) fn info(&self) -> wire::InfoBlock {
        self.management.unwrap()
    }

    fn vector(&self) -> usize {
        self.info().vector as usize
    }

    /// Puts a message into a channel. Returns its id.
    pub(super) fn post(&mut self, channel: usize, opcode: u32, body: &[u8]) -> u32 {
        let map = ChannelMap::of(channel);
        let id = 0x1D00_0000 | self.next_id;
        self.next_id = (self.next_id + 1) % 256;
        let message = Message {
            id,
            opcode,
            body: body.to_vec(),
        };
        let mut ring = vec![0; regs::RING_BYTES as usize];
        self.device.read(2, map.x2i_ring.into(), &mut ring);
        let head = self.get(4, map.x2i_head.into());
        let tail = ring::put(&mut ring, head, self.x2i_tail[channel], &message).unwrap();
        self.device.write(2, map.x2i_ring.into(), &ring);
        self.x2i_tail[channel] = tail;
        self.set(4, map.x2i_tail.into(), tail);
        id
    }

    /// What the firmware left in a channel, without waiting.
    fn take(&self, channel: usize) -> Option<Message> {
        let map = ChannelMap::of(channel);
        let mut ring = vec![0; regs::RING_BYTES as usize];
        self.device.read(2, map.i2x_ring.into(), &mut ring);
        let head = self.get(4, map.i2x_head.into());
        let tail = self.get(4, map.i2x_tail.into());
        let (message, head) = ring::take(&ring, head, tail).unwrap()?;
        self.set(4, map.i2x_head.into(), head);
        Some(message)
    }

    /// The next message, whether an interrupt told of it or not.
    pub(super) fn drain(&self, channel: usize) -> Option<Message> {
        self.take(channel)
    }

    /// Whether the channel stays silent for a while after everything is done.
    pub(super) fn silent(&self, channel: usize) -> bool {
        std::thread::sleep(Duration::from_millis(50));
        self.take(channel).is_none()
    }

    /// The next response, which must answer `id`.
    pub(super) fn wait(&self, channel: usize, id: u32, opcode: u32) -> Vec<u8> {
        let mut raised = self.line.raised.lock().unwrap();
        loop {
            if let Some(at) = raised.iter().position(|v| *v == channel) {
                raised.remove(at);
                drop(raised);
                let map = ChannelMap::of(channel);
                assert_eq!(self.get(4, map.interrupt.into()), 1);
                self.set(4, map.interrupt.into(), 0);
                let message = self.take(channel).expect("an interrupt has a reason");
                assert_eq!((message.id, message.opcode), (id, opcode));
                return message.body;
            }
            let (guard, timeout) = self.line.changed.wait_timeout(raised, ANSWER).unwrap();
            assert!(!timeout.timed_out(), "no answer to {opcode:#x}");
            raised = guard;
        }
    }

    pub(super) fn call(&mut self, channel: usize, opcode: Opcode, body: &[u8]) -> Vec<u8> {
        let id = self.post(channel, opcode as u32, body);
        let answer = self.wait(channel, id, opcode as u32);
        assert_eq!(answer.len(), opcode.response_bytes(), "{opcode:?}");
        answer
    }

    /// A management message; the status and the rest of the answer.
    pub(super) fn manage(&mut self, opcode: Opcode, body: &impl Pod) -> (u32, Vec<u8>) {
        let mut answer = self.call(self.vector(), opcode, bytes_of(body));
        let rest = answer.split_off(4);
        (wire::view(&answer).unwrap(), rest)
    }

    pub(super) fn create(&mut self, start_column: u8, columns: u8) -> Result<usize, u32> {
        let request = wire::CreateContext {
            aie_type: 1,
            start_column,
            columns,
            unused_columns: 0,
            reserved: 0,
            queue_pairs: 1,
            reserved1: 0,
            pasid: 0,
            pad: [0; 2],
            security: 0,
            priority: 2,
        };
        let answer = self.call(self.vector(), Opcode::CreateContext, bytes_of(&request));
        let answer: wire::CreateContextResponse = wire::view(&answer).unwrap();
        if answer.status != 0 {
            return Err(answer.status);
        }
        let channel = usize::from(answer.vector);
        let map = ChannelMap::of(channel);
        let [x2i, i2x] = answer.queues[0];
        assert_eq!(x2i.tail, regs::MAILBOX_BASE + map.x2i_tail);
        assert_eq!(i2x.ring, regs::SRAM_BASE + map.i2x_ring);
        self.x2i_tail[channel] = self.get(4, map.x2i_tail.into());
        Ok(answer.context as usize)
    }

    pub(super) fn destroy(&mut self, context: usize) -> u32 {
        self.manage(Opcode::DestroyContext, &(context as u32)).0
    }

    pub(super) fn map_heap(&mut self, context: usize) -> u32 {
        let request = wire::MapHostBuffer {
            context: context as u32,
            address: MEMORY,
            bytes: 64 << 20,
        };
        self.manage(Opcode::MapHostBuffer, &request).0
    }

    /// Writes guest memory.
    pub(super) fn fill(&self, address: u64, bytes: &[u8]) {
        let offset = address - MEMORY;
        std::os::unix::fs::FileExt::write_all_at(&self.memory, bytes, offset).unwrap();
    }

    /// Reads guest memory.
    pub(super) fn peek(&self, address: u64, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        let offset = address - MEMORY;
        std::os::unix::fs::FileExt::read_exact_at(&self.memory, &mut bytes, offset).unwrap();
        bytes
    }

    /// CONFIG_CU with a PDI at an offset of the heap.
    pub(super) fn configure(&mut self, context: usize, pdi: &[u8], offset: u64) -> u32 {
        self.fill(MEMORY + offset, pdi);
        let mut request = wire::ConfigCu {
            count: 1,
            units: [0; 32],
        };
        request.units[0] = ((HEAP + offset) >> 15) as u32;
        let answer = self.call(context, Opcode::ConfigCu, bytes_of(&request));
        wire::view(&answer).unwrap()
    }
}
