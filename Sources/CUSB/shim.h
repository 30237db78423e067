#pragma once
#include <libusb.h>

/* libusb_set_option takes a variable number of arguments, which Swift cannot pass. Without discovery libusb neither lists
   devices nor watches for them: udev does that, and libusb gets devices that are open already. */
static inline int cusb_new_context(libusb_context **context)
{
    int result = libusb_set_option(NULL, LIBUSB_OPTION_NO_DEVICE_DISCOVERY);
    return result == LIBUSB_SUCCESS ? libusb_init(context) : result;
}
