//! BAR 0: the PSP, which loads and starts the firmware, and the SMU, which
//! switches power and clocks.
//!
//! Both take a command through registers and answer at once. What a command
//! means for the firmware is returned as an [`Event`].

use super::regs::*;
use std::collections::BTreeMap;

/// What a register write brings about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The firmware starts.
    Start,
    /// The firmware's memory is released, or its power is off.
    Stop,
}

/// Clocks in MHz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clocks {
    pub(super) mpnpu: u32,
    pub(super) h: u32,
}

const PSP_VALIDATE: u32 = 1;
const PSP_START: u32 = 2;
const PSP_RELEASE: u32 = 3;
/// The PSP's answer to a command out of order.
const PSP_BAD_STATE: u32 = 0xFFFF_0007;
/// The PSP's answer to what it can't use.
const PSP_CANCEL: u32 = 0xFFFF_0002;
const SMU_POWER_ON: u32 = 3;
const SMU_POWER_OFF: u32 = 4;
const SMU_MPNPU_CLOCK: u32 = 5;
const SMU_H_CLOCK: u32 = 6;
const SMU_OK: u32 = 1;
const SMU_UNKNOWN: u32 = 0xFE;

/// Registers of BAR 0, and what is behind them.
#[derive(Debug)]
pub(super) struct Power {
    registers: BTreeMap<u64, u32>,
    validated: bool,
    pub(super) on: bool,
    pub(super) clocks: Clocks,
    /// The next PSP commands answer this instead.
    pub(super) psp_fault: Option<u32>,
    /// The next SMU commands answer this instead.
    pub(super) smu_fault: Option<u32>,
}

impl Default for Power {
    fn default() -> Self {
        Self {
            registers: BTreeMap::from([(PSP_CMD, PSP_READY)]),
            validated: false,
            on: false,
            clocks: Clocks { mpnpu: 0, h: 0 },
            psp_fault: None,
            smu_fault: None,
        }
    }
}

impl Power {
    pub(super) fn get(&self, register: u64) -> u32 {
        self.registers.get(&register).copied().unwrap_or(0)
    }

    pub(super) fn set(&mut self, register: u64, value: u32) {
        self.registers.insert(register, value);
    }

    /// A write of the driver to a register.
    pub(super) fn write(&mut self, register: u64, value: u32) -> Option<Event> {
        if register >= super::BAR_SIZES[0] {
            return None;
        }
        self.set(register, value);
        match (register, value) {
            (PSP_INTR, 1) => self.psp(),
            (SMU_INTR, 1) => self.smu(),
            _ => None,
        }
    }

    fn psp(&mut self) -> Option<Event> {
        let command = self.get(PSP_CMD);
        let address = u64::from(self.get(PSP_ARG1)) << 32 | u64::from(self.get(PSP_ARG0));
        let size = self.get(PSP_ARG2);
        let (response, event) = match command {
            _ if self.psp_fault.is_some() => (self.psp_fault.take().unwrap_or(0), None),
            _ if !self.on => (PSP_BAD_STATE, None),
            PSP_VALIDATE if address == 0 || address % PSP_ALIGN != 0 || size == 0 => {
                (PSP_CANCEL, None)
            }
            PSP_VALIDATE => {
                self.validated = true;
                (0, None)
            }
            PSP_START if self.validated => (0, Some(Event::Start)),
            PSP_START => (PSP_BAD_STATE, None),
            PSP_RELEASE => {
                self.validated = false;
                (0, Some(Event::Stop))
            }
            _ => (PSP_CANCEL, None),
        };
        self.set(PSP_ARG0, response);
        self.set(PSP_CMD, PSP_READY);
        event
    }

    fn smu(&mut self) -> Option<Event> {
        let argument = self.get(SMU_ARG);
        let (response, event) = match self.get(SMU_CMD) {
            _ if self.smu_fault.is_some() => (self.smu_fault.take().unwrap_or(0), None),
            SMU_POWER_ON => {
                self.on = true;
                (SMU_OK, None)
            }
            SMU_POWER_OFF => {
                self.on = false;
                self.validated = false;
                (SMU_OK, Some(Event::Stop))
            }
            SMU_MPNPU_CLOCK => {
                self.clocks.mpnpu = argument;
                (SMU_OK, None)
            }
            SMU_H_CLOCK => {
                self.clocks.h = argument;
                (SMU_OK, None)
            }
            _ => (SMU_UNKNOWN, None),
        };
        self.set(SMU_RESP, response);
        self.set(SMU_INTR, 0);
        event
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn psp(power: &mut Power, command: u32, address: u64) -> (u32, Option<Event>) {
        assert_eq!(power.get(PSP_CMD) & PSP_READY, PSP_READY);
        power.write(PSP_CMD, command);
        power.write(PSP_ARG0, address as u32);
        power.write(PSP_ARG1, (address >> 32) as u32);
        power.write(PSP_ARG2, 0x1_0000);
        power.write(PSP_INTR, 0);
        let event = power.write(PSP_INTR, 1);
        (power.get(PSP_ARG0), event)
    }

    fn smu(power: &mut Power, command: u32, argument: u32) -> (u32, Option<Event>) {
        power.write(SMU_RESP, 0);
        power.write(SMU_ARG, argument);
        power.write(SMU_CMD, command);
        let event = power.write(SMU_INTR, 1);
        (power.get(SMU_RESP), event)
    }

    #[test]
    fn start_needs_power_and_a_validated_image() {
        let mut p = Power::default();
        assert_eq!(psp(&mut p, PSP_VALIDATE, 0x10_0000).0, PSP_BAD_STATE);
        assert_eq!(smu(&mut p, SMU_POWER_OFF, 0), (SMU_OK, Some(Event::Stop)));
        assert_eq!(smu(&mut p, SMU_POWER_ON, 0), (SMU_OK, None));
        assert_eq!(psp(&mut p, PSP_START, 1).0, PSP_BAD_STATE);
        assert_eq!(psp(&mut p, PSP_VALIDATE, 0x10_8000).0, PSP_CANCEL);
        assert_eq!(psp(&mut p, PSP_VALIDATE, 0x1_0010_0000), (0, None));
        assert_eq!(psp(&mut p, PSP_START, 1), (0, Some(Event::Start)));
        assert_eq!(psp(&mut p, PSP_RELEASE, 0), (0, Some(Event::Stop)));
        assert_eq!(psp(&mut p, PSP_START, 1).0, PSP_BAD_STATE);
        assert_eq!(smu(&mut p, SMU_H_CLOCK, 1600).0, SMU_OK);
        assert_eq!(p.clocks, Clocks { mpnpu: 0, h: 1600 });
        assert_eq!(smu(&mut p, 99, 0).0, SMU_UNKNOWN);
    }
}
