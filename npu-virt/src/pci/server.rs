//! The device as a vfio-user server, for QEMU's `vfio-user-pci`.
//!
//! A thin shell: regions, interrupts and DMA ranges of the protocol become calls
//! of [`Device`] and [`Table`]. Guest memory must be shared
//! (`memory-backend-memfd,share=on`), as DMA goes through file descriptors.

use super::dma::Table;
use super::{Device, Dma, Interrupts, Log, Settings, BAR_SIZES, VECTORS};
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use vfio_bindings::bindings::vfio::{
    vfio_region_info, VFIO_IRQ_INFO_EVENTFD, VFIO_IRQ_INFO_NORESIZE, VFIO_PCI_MSIX_IRQ_INDEX,
    VFIO_PCI_NUM_IRQS, VFIO_PCI_NUM_REGIONS, VFIO_REGION_INFO_FLAG_READ,
    VFIO_REGION_INFO_FLAG_WRITE,
};
use vfio_user::{DmaMapFlags, DmaUnmapFlags, IrqInfo, Server, ServerBackend, ServerRegion};

/// Interrupts as event file descriptors of the client.
#[derive(Default)]
struct Vectors {
    files: Mutex<[Option<File>; VECTORS]>,
    log: Option<Log>,
}

impl Interrupts for Vectors {
    fn raise(&self, vector: usize) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Some(file)) = files.get_mut(vector) else {
            return;
        };
        if let (Err(error), Some(log)) = (file.write_all(&1_u64.to_ne_bytes()), &self.log) {
            log(&format!("vector {vector} can't be raised: {error}"));
        }
    }
}

struct Backend {
    device: Arc<Device>,
    table: Arc<Table>,
    vectors: Arc<Vectors>,
    log: Log,
}

impl ServerBackend for Backend {
    fn region_read(&mut self, region: u32, offset: u64, data: &mut [u8]) -> io::Result<()> {
        self.device.read(region, offset, data);
        Ok(())
    }

    fn region_write(&mut self, region: u32, offset: u64, data: &[u8]) -> io::Result<()> {
        self.device.write(region, offset, data);
        Ok(())
    }

    fn dma_map(
        &mut self,
        _flags: DmaMapFlags,
        offset: u64,
        address: u64,
        size: u64,
        fd: Option<File>,
    ) -> io::Result<()> {
        // Without a file it is no memory (another device's BAR): out of reach.
        let Some(file) = fd else {
            return Ok(());
        };
        self.table
            .map(address, size, &file, offset)
            .map_err(|error| {
                (self.log)(&error.to_string());
                io::Error::other(error)
            })
    }

    fn dma_unmap(&mut self, flags: DmaUnmapFlags, address: u64, size: u64) -> io::Result<()> {
        if flags.contains(DmaUnmapFlags::UNMAP_ALL) {
            self.table.clear();
        } else {
            self.table.unmap(address, size);
        }
        Ok(())
    }

    fn reset(&mut self) -> io::Result<()> {
        self.device.reset();
        Ok(())
    }

    fn set_irqs(
        &mut self,
        index: u32,
        _flags: u32,
        start: u32,
        count: u32,
        fds: Vec<File>,
    ) -> io::Result<()> {
        if index != VFIO_PCI_MSIX_IRQ_INDEX {
            return Ok(());
        }
        let files = self.vectors.files.lock();
        let mut files = files.unwrap_or_else(PoisonError::into_inner);
        if count == 0 {
            *files = Default::default();
            return Ok(());
        }
        let mut fds = fds.into_iter();
        let end = start.saturating_add(count) as usize;
        for slot in files.iter_mut().take(end).skip(start as usize) {
            *slot = fds.next();
        }
        Ok(())
    }
}

/// Why a device can't be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The worker thread can't be had.
    #[error("the device's thread can't be started: {0}")]
    Thread(#[source] io::Error),
    /// The protocol failed.
    #[error("vfio-user: {0}")]
    Protocol(#[source] vfio_user::Error),
}

/// A device that waits for QEMU.
pub struct Served {
    server: Server,
    backend: Backend,
}

impl Served {
    /// Makes a device and listens at a socket, which must not exist.
    ///
    /// # Errors
    /// See [`ServeError`].
    pub fn new(socket: &Path, settings: Settings) -> Result<Self, ServeError> {
        let log = settings.log.clone();
        let table = Arc::new(Table::default());
        let vectors = Arc::new(Vectors {
            log: Some(log.clone()),
            ..Default::default()
        });
        let dma: Arc<dyn Dma> = table.clone();
        let device = Device::new(settings, dma, vectors.clone()).map_err(ServeError::Thread)?;
        let server = Server::new(socket, true, irqs(), regions()).map_err(ServeError::Protocol)?;
        let backend = Backend {
            device: Arc::new(device),
            table,
            vectors,
            log,
        };
        Ok(Self { server, backend })
    }

    /// The device, for the control line.
    pub fn device(&self) -> Arc<Device> {
        self.backend.device.clone()
    }

    /// Serves one client until it leaves.
    ///
    /// # Errors
    /// [`ServeError::Protocol`].
    pub fn run(mut self) -> Result<(), ServeError> {
        self.server
            .run(&mut self.backend)
            .map_err(ServeError::Protocol)
    }
}

fn regions() -> Vec<ServerRegion> {
    (0..VFIO_PCI_NUM_REGIONS)
        .zip(BAR_SIZES)
        .map(|(index, size)| ServerRegion {
            region_info: vfio_region_info {
                argsz: size_of::<vfio_region_info>() as u32,
                index,
                size,
                flags: match size {
                    0 => 0,
                    _ => VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE,
                },
                ..Default::default()
            },
            sparse_areas: Vec::new(),
            mmap_fd: None,
        })
        .collect()
}

fn irqs() -> Vec<IrqInfo> {
    let info = |index| match index {
        VFIO_PCI_MSIX_IRQ_INDEX => IrqInfo {
            index,
            flags: VFIO_IRQ_INFO_EVENTFD | VFIO_IRQ_INFO_NORESIZE,
            count: VECTORS as u32,
        },
        _ => IrqInfo {
            index,
            flags: 0,
            count: 0,
        },
    };
    (0..VFIO_PCI_NUM_IRQS).map(info).collect()
}
