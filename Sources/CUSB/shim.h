#pragma once
#include <libusb.h>
#include <linux/usbdevice_fs.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/ioctl.h>

/* libusb_set_option takes a variable number of arguments, which Swift cannot pass. Without discovery libusb neither lists
   devices nor watches for them: udev does that, and libusb gets devices that are open already. */
static inline int cusb_new_context(libusb_context **context)
{
    int result = libusb_set_option(NULL, LIBUSB_OPTION_NO_DEVICE_DISCOVERY);
    return result == LIBUSB_SUCCESS ? libusb_init(context) : result;
}

/* Whether the device behind an open usbfs node is still plugged in: the kernel refuses all orders for one that is not. */
static inline bool cusb_is_connected(int node)
{
    uint32_t capabilities = 0;
    return ioctl(node, USBDEVFS_GET_CAPABILITIES, &capabilities) == 0;
}
